import type { Claim, ClaimType } from '#contract/descriptions.ts';
import { type ReadSentence, writtenAt } from '../words/read-sentence.ts';

/** A claim by the places of its tokens. */
export interface ClaimDraft {
  readonly type: ClaimType;
  readonly from: number;
  readonly to: number;
  /** The attribute that bears it out; undefined where none does. */
  readonly attribute: string | undefined;
}

/** A claim as it is told. */
export function claimOf(sentence: ReadSentence, { type, from, to, attribute }: ClaimDraft): Claim {
  return {
    type,
    text: writtenAt(sentence, from, to),
    sentence: sentence.text,
    supported: attribute !== undefined,
    ...(attribute !== undefined && { attribute }),
  };
}
