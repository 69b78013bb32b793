import * as z from 'zod';
import { ClaimType } from '#contract/descriptions.ts';
import type { Ports } from '../../ports.ts';
import { indexWords, type WordIndex } from './word-index.ts';

const Forms = z.record(z.string(), z.string()).describe('By language, separated by |');

/** A kind of words by which claims are known, as tuning data: each entry one thing that can be said, in several languages. */
export const ClaimWords = z.strictObject({
  about: z.string(),
  type: z.union([ClaimType, z.enum(['aspect', 'soft'])]),
  words: z.record(
    z.string(),
    z.strictObject({
      en: z.string().optional(),
      pl: z.string().optional(),
      of: z.array(z.string()).optional().describe('Of what it is a kind: who says merino has said wool'),
    }),
  ),
});
export type ClaimWords = z.infer<typeof ClaimWords>;

/** Words that make no claim however they are used, by language. */
export const SoftWords = z.strictObject({ about: z.string(), words: Forms });
export type SoftWords = z.infer<typeof SoftWords>;

/** The lists in `layers/tuning/claim-words`, those that win where two hold the same words first. */
export const claimWordLists = [
  'superlatives',
  'health',
  'environment',
  'certificates',
  'materials',
  'ingredients',
  'origins',
  'sizes',
  'colours',
  'features',
  'audiences',
  'compatibility',
  'aspects',
] as const;

const ready = new WeakMap<object, WordIndex>();

/** The words by which claims are known, ready to be looked for; read once. */
export async function readClaimWords(ports: Pick<Ports, 'tuning'>): Promise<WordIndex> {
  const [soft, ...lists] = await Promise.all(
    ['soft', ...claimWordLists].map((name) => ports.tuning.read(`claim-words/${name}`)),
  );
  if (soft === undefined) throw new Error('There are no soft words');
  const known = ready.get(soft);
  if (known !== undefined) return known;
  const index = indexWords(
    lists.map((list, at) => ({ group: claimWordLists[at] ?? 'features', ...ClaimWords.parse(list) })),
    SoftWords.parse(soft),
  );
  ready.set(soft, index);
  return index;
}
