import { describe, expect, test } from 'vitest';
import { createApi } from '../shared/api.ts';
import { keepInMemory } from '../shared/keep.ts';
import { allVoices, voiceIdFor } from './voices.ts';

describe('voiceIdFor', () => {
  test.each([
    ['Outdoor, plain', 'outdoor-plain'],
    ['Łąka i Żółw', 'laka-i-zolw'],
    ['  ***  ', 'voice'],
    ['日本', 'voice'],
    ['a'.repeat(90), 'a'.repeat(50)],
  ])('names %s as an address can', (name, id) => {
    expect(voiceIdFor(name, new Set())).toBe(id);
  });

  test('takes no id that another voice has', () => {
    expect(voiceIdFor('House', new Set(['house', 'house-2']))).toBe('house-3');
  });
});

test('reads the voices of all pages', async () => {
  const api = createApi({
    origin: 'https://shop.example',
    keep: keepInMemory(),
    fetch: async (address, init) => {
      const url = new URL(new Request(address, init).url);
      if (url.pathname.endsWith('guest-sessions')) {
        return Response.json({ token: 't', guestId: 'g', expiresAt: '2099-01-01T00:00:00Z' });
      }
      return Response.json(
        url.searchParams.get('cursor') === 'next'
          ? { voices: [{ id: 'b' }] }
          : { voices: [{ id: 'a' }], cursor: 'next' },
      );
    },
  });
  const outcome = await allVoices(api);
  expect(outcome.ok && outcome.reply.map(({ id }) => id)).toEqual(['a', 'b']);
});
