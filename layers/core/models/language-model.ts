import type { Usage } from '#contract/chat.ts';
import type { Charge } from '../costs/charge.ts';
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
  /** How much thought the message asks for, 1..10 with decimals; of a medium one unless told. */
  readonly complexity?: number | undefined;
  /** The language of the answer (ISO 639-1), where one is known. */
  readonly language?: string | undefined;
  readonly signal: AbortSignal;
}

/** How a generation ended: in our words and in the provider's. */
export interface GenerationFinish {
  readonly unified: 'stop' | 'length' | 'content-filter' | 'other';
  readonly raw: string;
}

/** What a stream of a model is made of. It is complete only with a `generation-end`. */
export type ModelPart =
  /** Sent by the fallback chain: another model begins, and what came before is void. */
  | { readonly type: 'generation-start'; readonly model: string }
  | { readonly type: 'text-delta'; readonly text: string }
  | { readonly type: 'usage-known'; readonly usage: Usage; readonly raw: unknown }
  /** Sent by the meter after the usage: what this call cost. */
  | { readonly type: 'cost-known'; readonly charge: Charge }
  | { readonly type: 'generation-end'; readonly finish: GenerationFinish };

/**
 * Why a call to a model failed. Only `throttled`, `unavailable` and `interrupted` are worth another try.
 * `unavailable`: nothing of an answer came. `interrupted`: its end is missing. `idle`: nothing came for too long.
 * `deadline`: the call's time is up. `aborted`: somebody called it off. `rejected`: the request is wrong.
 * `denied`: the account may not do this.
 */
export type ModelFault =
  | 'throttled'
  | 'unavailable'
  | 'interrupted'
  | 'idle'
  | 'deadline'
  | 'aborted'
  | 'rejected'
  | 'denied';

interface ModelErrorOptions extends ErrorOptions {
  readonly retryAfterMs?: number | undefined;
}

/** The failure of one call to a provider, in one vocabulary for all of them. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly fault: ModelFault;
  /** How long the provider asked to be left alone. */
  readonly retryAfterMs: number | undefined;

  constructor(fault: ModelFault, detail: string, options: ModelErrorOptions = {}) {
    super(detail, options);
    this.fault = fault;
    this.retryAfterMs = options.retryAfterMs;
  }
}
