import * as z from 'zod';
import type { Ports } from '../ports.ts';
import { Lexicon } from './attack/lexicon.ts';
import { en } from './attack/lexicon/en.ts';
import { pl } from './attack/lexicon/pl.ts';
import { indexPhrases, type PhraseIndex } from './attack/phrase-index.ts';

/** What a guard listens for, ready to be matched. */
export interface GuardRules {
  readonly phrases: PhraseIndex;
}

const AttackWords = z.strictObject({
  about: z.string(),
  languages: z.record(z.string().regex(/^[a-z]{2}$/), Lexicon),
});

/** English and Polish: in force even where no tuning data can be read. */
export const builtInGuardRules: GuardRules = { phrases: indexPhrases({ en, pl }) };

const known = new WeakMap<object, GuardRules>();

/** The rules for all languages: those of the tuning data beside the built-in ones. Read and sorted once. */
export async function readGuardRules(ports: Pick<Ports, 'tuning'>): Promise<GuardRules> {
  const data = await ports.tuning.read('guard-rules/attack-words');
  const rules = known.get(data) ?? {
    phrases: indexPhrases({ ...AttackWords.parse(data).languages, en, pl }),
  };
  known.set(data, rules);
  return rules;
}
