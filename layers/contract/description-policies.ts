import * as z from 'zod';
import { Language } from './language.ts';

const Phrases = z
  .record(Language, z.array(z.string().trim().min(2).max(400)).max(300))
  .describe(
    'By language; a * says that a word goes on, a ~ stands for up to three words. "a & b|c" is broken only where b or c stands in the sentence too (# is any number), "a ! b|c" only where neither does, "^a" only as a name within a sentence',
  );

/** A rule of the law or of the shop for what descriptions may say. */
export const PolicyRule = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/u, 'Write small letters, digits and hyphens'),
  source: z.string().trim().min(1).max(200).describe('The law, or whose wish it is'),
  says: Phrases.describe('What breaks the rule'),
  unless: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('never') }),
      z.strictObject({ type: z.literal('attribute') }),
      z.strictObject({ type: z.literal('certificate'), names: z.array(z.string().min(1).max(64)).max(50) }),
    ])
    .describe('What allows it all the same: nothing, an attribute that says it, a certificate that is held'),
  reason: z.record(Language, z.string().trim().min(1).max(500)).describe('What a merchant reads'),
});
export type PolicyRule = z.infer<typeof PolicyRule>;

export const PolicyRules = z.strictObject({
  version: z.string().trim().min(1).max(64),
  rules: z
    .array(PolicyRule)
    .max(100)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'Give each rule its own id'),
});
export type PolicyRules = z.infer<typeof PolicyRules>;

export const PolicyRulesReply = z.strictObject({
  own: z.boolean().describe('Whether the shop has made these rules itself'),
  policies: PolicyRules,
});
export type PolicyRulesReply = z.infer<typeof PolicyRulesReply>;
