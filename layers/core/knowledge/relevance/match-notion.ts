import type { Notion } from '../lexicon/read-text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How much it is worth when a text has other words for the same, something broader ("Munich": Germany), or a kind of it. */
const sameMeaning = 0.88;
const broaderMeaning = 0.5;
const broadestMeaning = 0.35;
const narrowerMeaning = 0.35;
const wordsOfPhrase = 0.6;

/** How well a text speaks of a notion: 1 in the same words, 0 not at all. */
export function matchNotion(notion: Notion, text: Vocabulary): number {
  const shared = shareOf(notion.stems, text.stems);
  if (shared === 1) return 1;
  return Math.max(wordsOfPhrase * shared, meaningOf(notion, text));
}

function shareOf(stems: readonly string[], held: ReadonlySet<string>): number {
  let count = 0;
  for (const stem of stems) if (held.has(stem)) count += 1;
  return count / stems.length;
}

function meaningOf({ concepts, broader, broadest }: Notion, text: Vocabulary): number {
  if (hasAny(text.concepts, concepts)) return sameMeaning;
  if (hasAny(text.concepts, broader)) return broaderMeaning;
  if (hasAny(text.broader, concepts)) return narrowerMeaning;
  return hasAny(text.concepts, broadest) ? broadestMeaning : 0;
}

function hasAny(held: ReadonlySet<number>, wanted: readonly number[]): boolean {
  return wanted.some((concept) => held.has(concept));
}
