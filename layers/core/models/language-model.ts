import type { Usage } from '#contract/chat.ts';
import type { Passage } from '../knowledge/passage.ts';

export interface ModelMessage {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

/** What a model is asked. `grounding` is the same evidence as in the messages, for answerers that need no prompt. */
export interface ModelRequest {
  readonly instructions: string;
  readonly messages: readonly ModelMessage[];
  readonly grounding: Grounding;
  readonly maxOutputTokens: number;
  readonly temperature: number;
}

export interface Grounding {
  readonly question: string;
  readonly language: string;
  /** Best first; the source cited as [n] is `passages[n - 1]`. */
  readonly passages: readonly Passage[];
}

/** For whom and until when a model is called. */
export interface ModelCall {
  readonly tenant: string;
  readonly requestId: string;
  readonly conversationId: string;
  readonly messageId: string;
  readonly useCase: 'chat';
  readonly signal: AbortSignal;
}

/** How a generation ended: in our words and in the provider's. */
export interface GenerationFinish {
  readonly unified: 'stop' | 'length' | 'content-filter' | 'other';
  readonly raw: string;
}

/** What a stream of a model is made of. It is complete only with a `generation-end`. */
export type ModelPart =
  | { readonly type: 'text-delta'; readonly text: string }
  | { readonly type: 'usage-known'; readonly usage: Usage; readonly raw: unknown }
  | { readonly type: 'generation-end'; readonly finish: GenerationFinish };

/** Why a call to a model failed. Only `throttled`, `unavailable` and `interrupted` are worth another try. */
export type ModelFault =
  | 'throttled'
  | 'unavailable'
  | 'interrupted'
  | 'idle'
  | 'aborted'
  | 'rejected'
  | 'denied';

/** The failure of one call to a provider, in one vocabulary for all of them. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly fault: ModelFault;

  constructor(fault: ModelFault, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.fault = fault;
  }
}
