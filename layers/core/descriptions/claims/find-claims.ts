import type { Claim } from '#contract/descriptions.ts';
import { sentencesOf } from '../../knowledge/sentences.ts';
import { normaliseText } from '../../safety/normalise-text.ts';
import type { ProductFacts } from '../facts/product-facts.ts';
import { readSentence } from '../words/read-sentence.ts';
import { type ClaimDraft, claimOf } from './claim-draft.ts';
import { compatibilityClaims } from './compatibility-claims.ts';
import { formClaims } from './form-claims.ts';
import { inclusionClaims } from './inclusion-claims.ts';
import { lackClaims } from './lack-claims.ts';
import { nameClaims } from './name-claims.ts';
import { namedIn } from './named-in.ts';
import { numberClaims } from './number-claims.ts';
import { partClaims } from './part-claims.ts';
import { sizeClaims } from './size-claims.ts';
import { slotClaims } from './slot-claims.ts';
import { subjectClaims } from './subject-claims.ts';
import { superlativeClaims } from './superlative-claims.ts';
import { wordClaims } from './word-claims.ts';

/** All that a text claims of a product, each with the attribute that bears it out, if one does. Linear in the text. */
export function findClaims(facts: ProductFacts, text: string): readonly Claim[] {
  return sentencesOf(normaliseText(text)).flatMap((sentence) => claimsIn(facts, sentence));
}

/** What one sentence claims, in the order of its words. */
export function claimsIn(facts: ProductFacts, text: string): readonly Claim[] {
  const sentence = readSentence(facts.words, text);
  const isNamed = namedIn(facts, sentence);
  const named = nameClaims(facts, sentence);
  const surest = [
    ...numberClaims(facts, sentence, isNamed),
    ...sizeClaims(facts, sentence),
    ...wordClaims(facts, sentence),
    ...superlativeClaims(facts, sentence),
    ...named,
    ...compatibilityClaims(facts, sentence),
    ...lackClaims(facts, sentence),
  ];
  const formed = formClaims(facts, sentence).filter((draft) => !isCovered(draft, surest));
  const known = [...surest, ...formed];
  const others = [
    ...slotClaims(facts, sentence),
    ...inclusionClaims(facts, sentence),
    ...subjectClaims(facts, sentence),
    ...partClaims(facts, sentence),
  ];
  return [...known, ...others.filter((draft) => !isCovered(draft, known))]
    .filter(
      (draft) =>
        draft.attribute !== undefined ||
        draft.type === 'material' ||
        named.includes(draft) ||
        !isNamed(draft.from, draft.to),
    )
    .toSorted((one, other) => one.from - other.from)
    .map((draft) => claimOf(sentence, draft));
}

function isCovered({ from, to }: ClaimDraft, drafts: readonly ClaimDraft[]): boolean {
  return drafts.some((draft) => draft.from <= from && draft.to >= to);
}
