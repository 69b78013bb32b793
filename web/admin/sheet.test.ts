import { describe, expect, test } from 'vitest';
import { apiWith } from '../shared/api.ts';
import { fetchSheet } from './fetch-sheet.ts';
import { afterAnotherSend } from './sheet-result.ts';

const headings = '\uFEFFproductId,version,decision\r\n';

/** A queue whose pages hold one row each. */
function queueOf(rows: readonly string[]) {
  return apiWith(async (_, { query }) => {
    const at = Number(new Map(Object.entries(query ?? {})).get('cursor') ?? 0);
    const next = at + 1 < rows.length ? { cursor: String(at + 1) } : {};
    return { ok: true, reply: Response.json({ csv: `${headings}${rows[at]}\r\n`, ...next }) };
  });
}

describe('fetchSheet', () => {
  test('joins the pages of the queue below one line of headings', async () => {
    const sheet = await fetchSheet(queueOf(['a,1,', 'b,2,', 'c,3,']), undefined);
    expect(sheet).toEqual({ ok: true, reply: { csv: `${headings}a,1,\r\nb,2,\r\nc,3,\r\n` } });
  });

  test('leaves what is too much for one sheet to the next', async () => {
    const long = `"${'x'.repeat(1_500_000)}",1,`;
    const api = queueOf([long, long, 'c,3,']);
    const first = await fetchSheet(api, undefined);
    expect(first.ok && first.reply.cursor).toBe('2');
    expect(await fetchSheet(api, '2')).toEqual({ ok: true, reply: { csv: `${headings}c,3,\r\n` } });
  });
});

test('a sheet that is sent again keeps telling what was done before', () => {
  const before = {
    dryRun: false,
    outcomes: [
      { row: 2, productId: 'a', outcome: 'published' as const },
      { row: 3, productId: 'b', outcome: 'left' as const },
    ],
  };
  const now = {
    dryRun: false,
    outcomes: [
      { row: 2, productId: 'a', outcome: 'problem' as const, problem: 'no draft any more' },
      { row: 3, productId: 'b', outcome: 'rejected' as const },
    ],
  };
  expect(afterAnotherSend(before, now).outcomes.map(({ outcome }) => outcome)).toEqual([
    'published',
    'rejected',
  ]);
  expect(afterAnotherSend({ ...before, dryRun: true }, now)).toBe(now);
});
