import { expect, it } from 'vitest';
import { needs } from '#contract/config.ts';
import { readConfig, readLocalConfig } from './read-config.ts';

const buckets = { DOCUMENTS_BUCKET: 'd', SNAPSHOTS_BUCKET: 'i' };
const chat = {
  SHOP_TABLE: 's',
  PEOPLE_TABLE: 'p',
  MONEY_TABLE: 'm',
  OPERATIONS_TABLE: 'o',
  ...buckets,
};

it('reads what is set and fills in the rest', () => {
  const origins = 'https://a.example,https://b.example';
  expect(readConfig('chat', { ...chat, WIDGET_ORIGINS: origins, HOME: '/root' })).toEqual({
    ...chat,
    AISLE_STAGE: 'local',
    AISLE_TUNING: '/opt/tuning',
    AISLE_EMBEDDER: 'ngram',
    AISLE_INFERENCE_PROFILES: [],
    LOG_LEVEL: 'INFO',
    WIDGET_ORIGINS: ['https://a.example', 'https://b.example'],
  });
});

it('lists all that is missing and all that is wrong at once', () => {
  const given = { ...buckets, PEOPLE_TABLE: 'p', MONEY_TABLE: '', LOG_LEVEL: 'LOUD' };
  expect(() => readConfig('chat', given)).toThrow(
    /chat cannot start.*\n {2}LOG_LEVEL: .*\n {2}SHOP_TABLE: is not set\n {2}MONEY_TABLE: is not set\n {2}OPERATIONS_TABLE: is not set$/u,
  );
});

it.each(Object.entries(needs))('%s needs what the contract says', (name, variables) => {
  const all = Object.fromEntries(variables.map((variable) => [variable, 'x']));
  const start = (environment: Record<string, string>) =>
    readConfig(
      Object.keys(needs).find((known): known is keyof typeof needs => known === name) ?? 'chat',
      environment,
    );
  expect(() => start(all)).not.toThrow();
  for (const variable of variables) {
    expect(() => start({ ...all, [variable]: '' })).toThrow(`${variable}: is not set`);
  }
});

it('takes a variable that is set to nothing for one that is not set', () => {
  const blank = { ...chat, AISLE_MODEL: '', LOG_LEVEL: '', AWS_REGION: '' };
  expect(readConfig('chat', blank)).toMatchObject({ LOG_LEVEL: 'INFO' });
  expect(readConfig('chat', blank).AISLE_MODEL).toBeUndefined();
});

it('needs nothing on a laptop, where the environment wins over the defaults', () => {
  expect(readLocalConfig({ AISLE_TUNING: 'layers/tuning' }, {})).toMatchObject({
    AISLE_TUNING: 'layers/tuning',
  });
  expect(readLocalConfig({ AISLE_TUNING: 'a' }, { AISLE_TUNING: 'b' })).toMatchObject({ AISLE_TUNING: 'b' });
  expect(readLocalConfig({ AISLE_TUNING: 'a' }, { AISLE_TUNING: '' })).toMatchObject({ AISLE_TUNING: 'a' });
  expect(() => readLocalConfig({}, { LOG_LEVEL: 'LOUD' })).toThrow('LOG_LEVEL');
});
