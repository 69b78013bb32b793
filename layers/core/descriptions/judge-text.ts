import type { BrandVoice } from '#contract/brand-voice.ts';
import type { Claim, PolicyFinding, RemovedSentence } from '#contract/descriptions.ts';
import type { PolicyRules } from '#contract/description-policies.ts';
import { type Span, splitSentences } from '../knowledge/sentences.ts';
import type { Secrets } from '../statements/gives-away.ts';
import { claimsIn } from './claims/find-claims.ts';
import type { ProductFacts } from './facts/product-facts.ts';
import { faultIn, suspicionOf, type TextFault } from './faults/text-faults.ts';
import { brokenPolicies } from './policies/judge-policies.ts';
import { voiceFaults, type VoiceFault } from './voices/voice-faults.ts';

/** What a text is held against. */
export interface TextJudge {
  readonly facts: ProductFacts;
  readonly voice: BrandVoice;
  readonly rules: PolicyRules;
  /** What the model was told, and a secret in it; absent for text that no model wrote. */
  readonly prompt?: Secrets | undefined;
}

/** A sentence of a text, and whether it may be read. */
export interface JudgedSentence extends Span {
  readonly sentence: string;
  readonly claims: readonly Claim[];
  readonly policies: readonly PolicyFinding[];
  readonly voice: readonly VoiceFault[];
  /** Why it may not be read; absent where it may. */
  readonly removed?: Pick<RemovedSentence, 'because' | 'detail'> | undefined;
}

/** Holds each sentence of a text against the facts, the rules, the voice and what no text may hold: the one gate to a draft. */
export function judgeText(judge: TextJudge, text: string): readonly JudgedSentence[] {
  const { facts, prompt } = judge;
  const ground = { words: facts.words, language: facts.language, prompt, names: facts.names.flat() };
  const suspicion = suspicionOf(text, prompt);
  return splitSentences(text).map((span) => {
    const sentence = text.slice(span.start, span.end);
    return { ...span, ...judgeSentence(judge, sentence, faultIn(sentence, ground, suspicion)) };
  });
}

function judgeSentence(
  { facts, rules, voice: brand }: TextJudge,
  sentence: string,
  fault: TextFault | undefined,
): Omit<JudgedSentence, keyof Span> {
  const plain = withoutEmphasis(sentence);
  const claims = fault === undefined ? claimsIn(facts, plain) : [];
  const policies = fault === undefined ? brokenPolicies(rules, facts, plain) : [];
  const voice = voiceFaults(brand, plain, facts.language);
  const removed = reasonFor(fault, { claims, policies, voice });
  return { sentence, claims, policies, voice, ...(removed !== undefined && { removed }) };
}

function reasonFor(
  fault: TextFault | undefined,
  { claims, policies, voice }: Pick<JudgedSentence, 'claims' | 'policies' | 'voice'>,
): JudgedSentence['removed'] {
  if (fault !== undefined)
    return { because: fault === 'wrong-language' ? 'language' : 'fault', detail: fault };
  const claim = claims.find(({ supported }) => !supported);
  if (claim !== undefined) return { because: 'unsupported-claim', detail: claim.text };
  const [policy] = policies;
  if (policy !== undefined) return { because: 'policy', detail: policy.rule };
  const forbidden = voice.find(({ type }) => type === 'forbidden-word');
  return forbidden?.type === 'forbidden-word'
    ? { because: 'forbidden-word', detail: forbidden.word }
    : undefined;
}

/** Bold, italics and list marks say nothing. */
function withoutEmphasis(sentence: string): string {
  return sentence
    .replace(/^\s*(?:[-*•+]|\d{1,2}[.)])\s+/u, '')
    .replace(/[*_]{1,3}/gu, '')
    .trim();
}
