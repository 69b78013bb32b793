import type { PolicyFinding } from '#contract/descriptions.ts';
import type { PolicyRule, PolicyRules } from '#contract/description-policies.ts';
import { sentencesOf } from '../../knowledge/sentences.ts';
import { normaliseText } from '../../safety/normalise-text.ts';
import { saysConcept } from '../claims/says-concept.ts';
import { saysWords } from '../claims/says-words.ts';
import type { Fact, ProductFacts } from '../facts/product-facts.ts';
import { phraseIndex, type PhraseIndex } from '../words/phrase-index.ts';
import { endOf, type ReadSentence, readSentence } from '../words/read-sentence.ts';
import { lettersAt } from '../words/place-tokens.ts';
import { isMeant, readRulePhrase, type RulePhrase } from './rule-phrase.ts';

/** Each rule against a text: passed, or failed once for each sentence that breaks it. */
export function judgePolicies(
  rules: PolicyRules,
  facts: ProductFacts,
  text: string,
): readonly PolicyFinding[] {
  const failed = sentencesOf(normaliseText(text)).flatMap((sentence) =>
    brokenPolicies(rules, facts, sentence),
  );
  return rules.rules.flatMap((rule): PolicyFinding[] => {
    const findings = failed.filter((finding) => finding.rule === rule.id);
    return findings.length > 0 ? findings : [{ rule: rule.id, passed: true, reason: reasonOf(rule, facts) }];
  });
}

/** The rules that one sentence breaks. */
export function brokenPolicies(
  rules: PolicyRules,
  facts: ProductFacts,
  sentence: string,
): readonly PolicyFinding[] {
  const read = readSentence(facts.words, sentence);
  const index = indexFor(rules, facts.language);
  const broken = new Set<PolicyRule>();
  for (const [from, { text, type }] of read.tokens.entries()) {
    if (type === 'sign') continue;
    for (const phrase of index.at(text)) {
      const { rule, words, isName } = phrase;
      if (broken.has(rule)) continue;
      const to = endOf(words, read.tokens, from);
      if (to === undefined || !isMeant(phrase, read.tokens)) continue;
      if (isName && (from === 0 || !isProperName(read, { from, to }))) continue;
      if (!isAllowed(rule, facts, read, { from, to })) broken.add(rule);
    }
  }
  return [...broken].map((rule) => ({
    rule: rule.id,
    passed: false,
    sentence,
    reason: reasonOf(rule, facts),
  }));
}

function reasonOf(rule: PolicyRule, { language }: ProductFacts): string {
  return rule.reason[language] ?? rule.reason['en'] ?? rule.source;
}

/** Where a phrase of a rule stands. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** "Not a medical device" claims nothing; for the rest an attribute or a certificate may speak. */
function isAllowed(rule: PolicyRule, facts: ProductFacts, sentence: ReadSentence, place: Place): boolean {
  const { unless } = rule;
  if (unless.type === 'never') return false;
  if (unless.type === 'certificate') {
    return facts.facts.some(({ said }) =>
      said.hits.some(
        ({ concept, from, to }) => unless.names.includes(concept.id) && !said.isDenied(from, to),
      ),
    );
  }
  const { from, to } = place;
  // The name of a brand is another one with one letter more.
  if (isProperName(sentence, place)) return facts.facts.some((fact) => saysName(fact, sentence, place));
  // "Gluten free" denies gluten, and says nothing of "free".
  const words = sentence.forms
    .slice(from, to)
    .filter((form, at) => form !== undefined && sentence.tokens[from + at]?.text !== 'free')
    .filter((form) => form !== undefined);
  const isDenied = sentence.isDenied(from, to);
  const hit = sentence.hits.find((it) => it.from <= from && it.to >= to);
  return facts.facts.some(
    (fact) =>
      saysWords(fact, words, isDenied) || (hit !== undefined && saysConcept(fact, hit.concept, isDenied)),
  );
}

function isProperName({ text, tokens }: ReadSentence, { from, to }: Place): boolean {
  return tokens
    .slice(from, to)
    .every(({ start, type }) => type !== 'word' || /\p{Lu}/u.test(text.charAt(start)));
}

/** Letter by letter, marks over them too: "Bósch" is not Bosch. */
function saysName({ said, name }: Fact, sentence: ReadSentence, { from, to }: Place): boolean {
  const sought = sentence.tokens.slice(from, to).map((token) => lettersAt(sentence, token));
  return [said, name].some((read) => {
    const held = new Set(read.tokens.map((token) => lettersAt(read, token)));
    return sought.every((word) => held.has(word));
  });
}

interface PhraseOfRule extends RulePhrase {
  readonly rule: PolicyRule;
}

const ready = new WeakMap<PolicyRules, Map<string, PhraseIndex<PhraseOfRule>>>();

/** The phrases of rules in a language; the English ones where a rule has none, such as names of brands. */
function indexFor(rules: PolicyRules, language: string): PhraseIndex<PhraseOfRule> {
  const known = ready.get(rules) ?? new Map<string, PhraseIndex<PhraseOfRule>>();
  ready.set(rules, known);
  const index =
    known.get(language) ??
    phraseIndex(
      rules.rules.flatMap((rule) =>
        (rule.says[language] ?? rule.says['en'] ?? []).map((phrase) => ({
          rule,
          ...readRulePhrase(phrase),
        })),
      ),
    );
  known.set(language, index);
  return index;
}
