import { expect, it } from 'vitest';
import { randomIds } from './random-ids.ts';

const ids = Array.from({ length: 2_000 }, () => randomIds.next());

it('are 26 lower-case letters and digits, safe in addresses, keys and file names', () => {
  for (const id of ids) expect(id).toMatch(/^[a-z2-7]{26}$/u);
});

it('are never the same', () => {
  expect(new Set(ids).size).toBe(ids.length);
});

it('carry 128 random bits: 25 places of 32 letters, and one of 8', () => {
  for (let place = 0; place < 26; place += 1) {
    const letters = new Set(ids.map((id) => id.charAt(place)));
    expect(letters.size).toBe(place < 25 ? 32 : 8);
  }
});
