import type { Mood } from '#contract/conversation.ts';
import { splitWords } from '../../knowledge/split-words.ts';
import { boosters, moodWords, negators, urgencyWords } from './mood-words.ts';
import { type FoundPhrase, phraseFinder } from '../phrase-finder.ts';

const findFeelings = phraseFinder(moodWords);
const findUrgency = phraseFinder<'urgent' | 'soon'>([
  ['urgent', urgencyWords.urgent],
  ['soon', urgencyWords.soon],
]);
const isNegator = new Set(negators.split(/\s+/u));
const isBooster = new Set(boosters.split(/\s+/u));

/** A negation reaches so many words. "Not bad" is less than good, "not good" less than bad. */
const reach = 3;
const turned = -0.7;
const boosted = 1.5;
const shouted = 1.4;

/** How a message sounds, by words of feeling with what negates or strengthens them, and by shouting; English and Polish. */
export function moodOf(text: string): Mood {
  const words = splitWords(text);
  const spoken = findFeelings(words).reduce((sum, found) => sum + weigh(found, words), 0) + facesIn(text);
  const score = spoken < 0 && isShouted(text) ? spoken * shouted : spoken;
  return { sentiment: levelOf(score), urgency: urgencyOf(words) };
}

function weigh({ means, start }: FoundPhrase<number>, words: readonly string[]): number {
  const before = words.slice(Math.max(0, start - reach), start);
  const strength = before.slice(-1).some((word) => isBooster.has(word)) ? boosted : 1;
  return means * strength * (before.some((word) => isNegator.has(word)) ? turned : 1);
}

function facesIn(text: string): number {
  const count = (pattern: RegExp) => Math.min(2, text.match(pattern)?.length ?? 0);
  return count(/[:;]-?[)D]|[😀-😊😍🥰👍❤]/gu) - count(/:-?[(/]|[😞-😤😠😡🤬👎]/gu) * 1.5;
}

/** Several words in capitals, or exclamation marks in a row. */
function isShouted(text: string): boolean {
  return (text.match(/\p{Lu}{3,}/gu) ?? []).length >= 3 || /!{2,}|[?!]{3,}/u.test(text);
}

function levelOf(score: number): Mood['sentiment'] {
  if (score <= -3) return 'very-negative';
  if (score <= -1) return 'negative';
  if (score >= 3) return 'very-positive';
  return score >= 1 ? 'positive' : 'neutral';
}

function urgencyOf(words: readonly string[]): Mood['urgency'] {
  const said = new Set(findUrgency(words).map(({ means }) => means));
  if (said.has('urgent')) return 'urgent';
  return said.has('soon') ? 'soon' : 'normal';
}
