import type { PolicyFinding } from '#contract/descriptions.ts';
import type { PolicyRule, PolicyRules } from '#contract/description-policies.ts';
import { foldText } from '../../knowledge/fold-text.ts';
import { sentencesOf } from '../../knowledge/sentences.ts';
import { normaliseText } from '../../safety/normalise-text.ts';
import { saysConcept } from '../claims/says-concept.ts';
import { saysWords } from '../claims/says-words.ts';
import type { ProductFacts } from '../facts/product-facts.ts';
import { endOf, type ReadSentence, readSentence } from '../words/read-sentence.ts';

/** Each rule against a text: passed, or failed once for each sentence that breaks it. */
export function judgePolicies(
  rules: PolicyRules,
  facts: ProductFacts,
  text: string,
): readonly PolicyFinding[] {
  const sentences = sentencesOf(normaliseText(text)).map((sentence) => readSentence(facts.words, sentence));
  return rules.rules.flatMap((rule): PolicyFinding[] => {
    const broken = sentences.filter((sentence) => breaks(rule, facts, sentence));
    const reason = rule.reason[facts.language] ?? rule.reason['en'] ?? rule.source;
    return broken.length === 0
      ? [{ rule: rule.id, passed: true, reason }]
      : broken.map((sentence) => ({ rule: rule.id, passed: false, sentence: sentence.text, reason }));
  });
}

/** The rules that one sentence breaks. */
export function brokenPolicies(
  rules: PolicyRules,
  facts: ProductFacts,
  sentence: string,
): readonly PolicyFinding[] {
  return judgePolicies(rules, facts, sentence).filter(({ passed }) => !passed);
}

function breaks(rule: PolicyRule, facts: ProductFacts, sentence: ReadSentence): boolean {
  const phrases = phrasesOf(rule, facts.language);
  return sentence.tokens.some((token, from) => {
    if (token.type === 'sign') return false;
    return (phrases.get(token.text.slice(0, 2)) ?? []).some((words) => {
      const to = endOf(words, sentence.tokens, from);
      return to !== undefined && !isAllowed(rule, facts, sentence, from, to);
    });
  });
}

/** "Not a medical device" claims nothing; for the rest an attribute or a certificate may speak. */
function isAllowed(
  rule: PolicyRule,
  facts: ProductFacts,
  sentence: ReadSentence,
  from: number,
  to: number,
): boolean {
  if (rule.unless.type === 'certificate') {
    const { names } = rule.unless;
    return facts.facts.some((fact) =>
      fact.said.hits.some(
        ({ concept, from: at, to: end }) => names.includes(concept.id) && !fact.said.isDenied(at, end),
      ),
    );
  }
  if (rule.unless.type === 'never') return false;
  const words = sentence.forms.slice(from, to).filter((form) => form !== undefined);
  const isDenied = sentence.isDenied(from, to);
  const hit = sentence.hits.find(({ from: at, to: end }) => at <= from && end >= to);
  return facts.facts.some(
    (fact) =>
      saysWords(fact, words, isDenied) || (hit !== undefined && saysConcept(fact, hit.concept, isDenied)),
  );
}

type PhrasesByRoot = ReadonlyMap<string, readonly (readonly string[])[]>;

const ready = new WeakMap<PolicyRule, Map<string, PhrasesByRoot>>();

/** The phrases of a language; the English ones where a rule has none, such as names of brands. */
function phrasesOf(rule: PolicyRule, language: string): PhrasesByRoot {
  const known = ready.get(rule) ?? new Map<string, PhrasesByRoot>();
  ready.set(rule, known);
  const prepared =
    known.get(language) ??
    Map.groupBy(
      (rule.says[language] ?? rule.says['en'] ?? []).map(
        (phrase) => foldText(phrase).match(/[^\s'’-]+/gu) ?? [],
      ),
      ([first = '']) => first.slice(0, 2),
    );
  known.set(language, prepared);
  return prepared;
}
