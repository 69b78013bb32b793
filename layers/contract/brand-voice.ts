import * as z from 'zod';
import { Language } from './language.ts';

/** A word in its plain form; every inflected form of it is meant. */
const Word = z.strictObject({ word: z.string().trim().min(1).max(80), language: Language.optional() });

/** How a brand speaks. */
export const BrandVoice = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/u, 'Write small letters, digits and hyphens'),
  name: z.string().trim().min(1).max(200),
  tone: z.string().trim().min(1).max(300).describe('Such as "warm, plain, a little dry"'),
  person: z
    .enum(['we', 'you', 'neutral'])
    .describe('Whether the shop speaks of itself, to the reader, or of neither'),
  forbidden: z.array(Word).max(200).default([]),
  preferred: z
    .array(z.strictObject({ ...Word.shape, insteadOf: z.string().trim().min(1).max(80).optional() }))
    .max(200)
    .default([]),
  examples: z
    .array(z.strictObject({ language: Language, text: z.string().trim().min(1).max(3000) }))
    .max(20)
    .default([]),
  rejections: z
    .array(
      z.strictObject({
        language: Language,
        text: z.string().trim().min(1).max(3000),
        reason: z.string().trim().min(1).max(500),
      }),
    )
    .max(20)
    .default([])
    .describe('Texts that a reviewer did not want, and why; the newest are kept'),
  longestSentence: z.int().min(5).max(60).default(25).describe('Words'),
});
export type BrandVoice = z.infer<typeof BrandVoice>;

/** Texts of a brand, from which its voice can be derived. */
export const VoiceSamples = z.strictObject({
  id: BrandVoice.shape.id,
  name: BrandVoice.shape.name,
  language: Language,
  samples: z.array(z.string().trim().min(40).max(3000)).min(3).max(10),
});
export type VoiceSamples = z.infer<typeof VoiceSamples>;
