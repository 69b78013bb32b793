import * as z from 'zod';
import { Language } from '#contract/language.ts';
import { tuningReader } from '../../models/tuning-reader.ts';
import type { Ports } from '../../ports.ts';
import { phrasePattern } from '../../statements/phrase-pattern.ts';

const Phrases = z.record(Language, z.array(z.string().min(2)));

/** What answers may say, by language, as tuning data. In a phrase a `*` says that the word goes on. */
export const AnswerRules = z.strictObject({
  version: z.string(),
  never: Phrases.describe('Said by no answer, whatever a source says'),
  topics: z.record(z.string(), Phrases).describe('Advice that a shop does not give'),
  founded: z
    .array(z.strictObject({ from: z.enum(['help', 'any']), phrases: Phrases }))
    .describe('Each said only where a source that is cited says it too; `help`: not a product'),
  disclaimers: z.array(z.strictObject({ when: Phrases, say: z.record(Language, z.string()) })),
});
export type AnswerRules = z.infer<typeof AnswerRules>;

/** Rules ready to be matched against folded text. */
export interface ReadyRules {
  readonly version: string;
  readonly never: RegExp;
  readonly topics: RegExp;
  readonly founded: readonly { readonly from: 'help' | 'any'; readonly phrases: RegExp }[];
  readonly disclaimers: readonly { readonly when: RegExp; readonly say: Readonly<Record<string, string>> }[];
}

const readDefaults = tuningReader('answer-rules', AnswerRules);
const ready = new WeakMap<object, ReadyRules>();

/** The rules in force for a shop: its own where it has some, else the default. */
export async function readAnswerRules(
  ports: Pick<Ports, 'tuning'>,
  own: AnswerRules | undefined,
): Promise<ReadyRules> {
  const rules = own ?? (await readDefaults(ports));
  const known = ready.get(rules) ?? prepareRules(rules);
  ready.set(rules, known);
  return known;
}

/** Rules as they are matched; all languages together, since shops and shoppers mix them. */
export function prepareRules(rules: AnswerRules): ReadyRules {
  return {
    version: rules.version,
    never: patternOf(rules.never),
    topics: phrasePattern(Object.values(rules.topics).flatMap((topic) => Object.values(topic).flat())),
    founded: rules.founded.map(({ from, phrases }) => ({ from, phrases: patternOf(phrases) })),
    disclaimers: rules.disclaimers.map(({ when, say }) => ({ when: patternOf(when), say })),
  };
}

function patternOf(phrases: z.infer<typeof Phrases>): RegExp {
  return phrasePattern(Object.values(phrases).flat());
}
