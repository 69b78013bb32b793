import type { Usage } from '#contract/chat.ts';
import type { Quantities } from '#core/costs/meters.ts';
import type { ModelRequest } from '#core/models/language-model.ts';
import type { ChatUsage } from './chat-chunk.ts';

/** What is particular to one of the many who speak OpenAI's protocol. */
export interface Vendor {
  /** As in names of models and in the price book. */
  readonly provider: string;
  /** As people call it. */
  readonly title: string;
  /** With the version; where a server of the shop's own is by default. */
  readonly baseUrl: string;
  /** What the vendor wants to be told beside the messages. */
  readonly toBody: (model: string, request: ModelRequest) => object;
  /** The vendor's count in our split. */
  readonly toUsage: (usage: ChatUsage) => CountedUsage;
  /** Its streams end with `[DONE]`; of others the reason why they ended is the last that is sure to come. */
  readonly saysDone: boolean;
  /** What each call is billed for besides tokens, at most. */
  readonly beside?: Quantities;
}

export interface CountedUsage {
  readonly usage: Usage;
  readonly beside?: Quantities | undefined;
}
