import { type AttackRule, attackRules } from './attack-rules.ts';
import type { Evidence } from './attack-signal.ts';
import type { Concept } from './lexicon.ts';
import { findMentions, type Mention } from './mentions.ts';
import type { PhraseIndex } from './phrase-index.ts';

/** How near concepts of one rule stand, characters. */
const reach = 110;
/** Scripts that write a word in one to three characters. */
const denseLanguages: ReadonlySet<string> = new Set(['ja', 'zh', 'ko', 'th']);
/** Words that every language borrows from English. */
const borrowed: ReadonlySet<Concept> = new Set([
  'cipher',
  'vendor',
  'maker',
  'mode',
  'secret',
  'contact',
  'free',
  'prompt',
  'mine',
]);
const shortQuestion = /^.{1,80}[?？؟]\s*$/su;
const sentenceEnd = /(?<=[.!?。！？।؟;])\s*|\n+/u;

/** What a folded text says that attackers say, each rule once. */
export function spokenEvidence(text: string, phrases: PhraseIndex): readonly Evidence[] {
  const met = new Set<AttackRule>();
  for (const sentence of text.replace(/[^\S\n]+/gu, ' ').split(sentenceEnd)) {
    const mentions = findMentions(sentence, phrases);
    for (const language of new Set(mentions.map((mention) => mention.language))) {
      const spoken = byConcept(mentions, language, sentence);
      for (const rule of attackRules) {
        if (!met.has(rule) && isMet(rule, spoken, denseLanguages.has(language) ? reach / 2 : reach))
          met.add(rule);
      }
    }
  }
  return [...met].map(({ signal, weight }) => ({ signal, weight }));
}

type Spoken = ReadonlyMap<Concept, readonly number[]>;

/** Where each concept begins, in one language. What excuses a password does so in any: neighbours share the word for it. */
function byConcept(mentions: readonly Mention[], language: string, sentence: string): Spoken {
  const spoken = new Map<Concept, number[]>();
  if (shortQuestion.test(sentence)) spoken.set('question', [0]);
  for (const { concept, language: own, start } of mentions) {
    if (own !== language && concept !== 'recover' && !(own === 'en' && borrowed.has(concept))) continue;
    spoken.set(concept, [...(spoken.get(concept) ?? []), start]);
  }
  return spoken;
}

function isMet(rule: AttackRule, spoken: Spoken, within: number): boolean {
  const near = Math.min(within, rule.within ?? within);
  if (rule.without?.some((concept) => spoken.has(concept)) === true) return false;
  const [first, ...others] = rule.needs;
  return (spoken.get(first) ?? []).some((anchor) =>
    others.every((concept) =>
      (spoken.get(concept) ?? []).some(
        (start) => Math.abs(start - anchor) <= near && (concept !== first || start > anchor + 10),
      ),
    ),
  );
}
