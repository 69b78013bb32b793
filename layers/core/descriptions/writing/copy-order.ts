import type { DescriptionChannel, DescriptionLength } from '#contract/descriptions.ts';
import type { CopyLimits } from './copy-limits.ts';
import type { GivenAttribute } from './given-attributes.ts';

/** What is to be written in one language, for writers that need no prompt. */
export interface CopyOrder {
  readonly language: string;
  readonly name: string;
  readonly brand: string;
  readonly attributes: readonly GivenAttribute[];
  readonly channel: DescriptionChannel;
  readonly length: DescriptionLength;
  readonly limits: CopyLimits;
}
