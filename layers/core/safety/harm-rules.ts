import * as z from 'zod';
import { splitWords } from '../knowledge/split-words.ts';
import { tuningReader } from '../models/tuning-reader.ts';
import type { Ports } from '../ports.ts';
import { type PhraseFinder, phraseFinder } from '../understanding/phrase-finder.ts';

const Phrases = z.record(z.string().regex(/^[a-z]{2}$/), z.string());
const HarmWords = z
  .strictObject({ about: z.string(), clear: Phrases, doubtful: Phrases })
  .transform(({ clear, doubtful }) =>
    phraseFinder<'clear' | 'doubtful'>([
      ...Object.values(clear).map((phrases) => ['clear', phrases] as const),
      ...Object.values(doubtful).map((phrases) => ['doubtful', phrases] as const),
    ]),
  );

/** Finds words of harm in a text that was split into folded words. */
export type HarmRules = PhraseFinder<'clear' | 'doubtful'>;

/** The words of harm of the tuning data, for all languages. */
export const readHarmRules: (ports: Pick<Ports, 'tuning'>) => Promise<HarmRules> = tuningReader(
  'guard-rules/harm',
  HarmWords,
);

/** How much harm a text speaks of by its words alone. */
export function findHarm(text: string, rules: HarmRules): 'clear' | 'doubtful' | 'none' {
  const found = new Set(rules(splitWords(text)).map(({ means }) => means));
  if (found.has('clear')) return 'clear';
  return found.has('doubtful') ? 'doubtful' : 'none';
}
