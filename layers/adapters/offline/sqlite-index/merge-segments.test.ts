import { expect, it } from 'vitest';
import { samplePassage } from '#core/testing/sample-passage.ts';
import { buildSegment, type StoredEntry } from './build-segment.ts';
import { changeTo } from './testing/index-in-test.ts';
import { mergeSegments } from './merge-segments.ts';

async function entriesOf(texts: readonly string[]): Promise<StoredEntry[]> {
  const { entries } = await changeTo('source', texts);
  return entries.map((entry, place) => ({ ...entry, id: place + 1 }));
}

const texts = ['Tents are green.', 'Boots', 'A green boot, a blue tent', '?', 'Pegs for tents'];
const none = new Set<number>();

it('makes of parts what would have been made at once', async () => {
  const entries = await entriesOf(texts);
  const parts = [entries.slice(0, 2), entries.slice(2, 3), entries.slice(3)];
  const merged = mergeSegments(
    parts.map((part) => ({ segment: buildSegment(part, 32), removed: none })),
    32,
  );
  expect(merged).toEqual(buildSegment(entries, 32));
});

it('leaves out what is gone', async () => {
  const entries = await entriesOf(texts);
  const removed = new Set([1, 4]);
  const merged = mergeSegments([{ segment: buildSegment(entries, 32), removed }], 32);
  expect(merged).toEqual(
    buildSegment(
      entries.filter(({ id }) => !removed.has(id)),
      32,
    ),
  );
});

it('leaves nothing of segments of which all is gone', async () => {
  const segment = buildSegment(await entriesOf(['Tents']), 32);
  const { ids, words } = mergeSegments([{ segment, removed: new Set([1]) }], 32);
  expect([ids.length, words.terms.length, words.postings.length]).toEqual([0, 0, 0]);
});

it('counts a term no more than 255 times', () => {
  const passage = samplePassage({ title: '', questions: [], text: 'tent '.repeat(70_000) });
  const { words } = buildSegment([{ id: 1, passage, vector: new Float32Array(32) }], 32);
  expect([words.counts[0], words.lengths[0]]).toEqual([255, 65_535]);
});
