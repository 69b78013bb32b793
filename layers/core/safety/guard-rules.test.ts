import { expect, it } from 'vitest';
import { readGuardRules } from './guard-rules.ts';

const tuning = (data: object) => ({ tuning: { read: () => Promise.resolve(data) } });

it('sorts the same data once', async () => {
  const data = { about: '', languages: { de: { ignore: 'ignorier*' } } };
  expect(await readGuardRules(tuning(data))).toBe(await readGuardRules(tuning(data)));
});

it('refuses data with a concept nobody knows', async () => {
  await expect(
    readGuardRules(tuning({ about: '', languages: { de: { ignroe: 'ignorier*' } } })),
  ).rejects.toThrow('ignroe');
});

it('keeps the built-in words whatever the data says', async () => {
  const { phrases } = await readGuardRules(tuning({ about: '', languages: { en: {} } }));
  expect(phrases.get('ig')?.map(({ text }) => text)).toContain('ignore');
});
