import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readParameters } from './read-parameters.ts';

const folder = mkdtempSync(join(tmpdir(), 'aisle-parameters-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (parameters: object): string => {
  const file = join(folder, 'shop.json');
  writeFileSync(file, JSON.stringify(parameters));
  return file;
};
const read = (context: Record<string, unknown>) => readParameters((name) => context[name]);

describe('readParameters', () => {
  test('needs nothing, and means dev then', () => {
    expect(read({})).toEqual({
      stage: 'dev',
      region: 'eu-central-1',
      widgetOrigins: [],
      originSecretRound: 1,
      guardrail: 'on',
      requestsPerSecond: 20,
      requestBurst: 40,
      logRetentionDays: 7,
      monthlyBudgetUsd: 20,
    });
  });

  test('takes the strings of the command line', () => {
    const parameters = read({
      stage: 'prod',
      requestsPerSecond: '50',
      logRetentionDays: '90',
      widgetOrigins: 'https://a.example,https://b.example:8443',
    });
    expect(parameters).toMatchObject({
      requestsPerSecond: 50,
      logRetentionDays: 90,
      widgetOrigins: ['https://a.example', 'https://b.example:8443'],
    });
  });

  test('lets the command line win over the file', () => {
    const file = fileOf({ region: 'eu-west-1', monthlyBudgetUsd: 55 });
    expect(read({ stage: 'dev', parameters: file, monthlyBudgetUsd: '7' })).toMatchObject({
      region: 'eu-west-1',
      monthlyBudgetUsd: 7,
    });
  });

  test('takes the stage from the file too', () => {
    expect(read({ parameters: fileOf({ stage: 'prod' }) })).toMatchObject({
      stage: 'prod',
      logRetentionDays: 30,
    });
  });

  test('refuses a name in the file that it does not know', () => {
    expect(() => read({ stage: 'dev', parameters: fileOf({ regoin: 'eu-west-1' }) })).toThrow(/regoin/);
  });

  test.each([
    [{ stage: 'staging' }, /choose one with -c stage=dev\|prod/],
    [{ stage: 'dev', region: 'Frankfurt' }, /Name an AWS region/],
    [{ stage: 'dev', logRetentionDays: 8 }, /Name a period CloudWatch offers/],
    [{ stage: 'dev', logRetentionDays: 9999 }, /Logs are not kept for ever/],
    [{ stage: 'dev', requestsPerSecond: 'many' }, /requestsPerSecond/],
    [{ stage: 'dev', widgetOrigins: 'https://a.example/shop' }, /Send an origin alone/],
    [{ stage: 'dev', model: 'arn:aws:bedrock:eu-central-1::foundation-model/x' }, /by its id, not its ARN/],
    [{ stage: 'dev', domain: 'a.shop.example' }, /A domain needs the ARN of its certificate/],
    [{ stage: 'dev', parameters: '/nowhere.json' }, /\/nowhere\.json is not a readable JSON object/],
  ])('says what is wrong with %j', (context, sentence) => {
    expect(() => read(context)).toThrow(sentence);
  });
});
