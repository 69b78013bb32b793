import type { Usage } from '#contract/chat.ts';
import type { UseCase } from '#contract/use-case.ts';
import type { Reasoning } from '#contract/model-plans.ts';
import type { BudgetClaim } from '../costs/budget-claim.ts';
import type { Charge } from '../costs/charge.ts';
import type { Quantities } from '../costs/meters.ts';
import type { CopyOrder } from '../descriptions/writing/copy-order.ts';
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
  /** The description that is asked for, for writers that need no prompt. */
  readonly order?: CopyOrder | undefined;
  readonly maxOutputTokens: number;
  readonly temperature: number;
  readonly reasoning?: Reasoning | undefined;
  /** The provider's price class; on demand unless told. */
  readonly serviceTier?: string | undefined;
  /** The instructions are the same from call to call: providers that are told keep them for so long. */
  readonly cacheInstructions?: '5m' | '1h' | undefined;
}

export interface Grounding {
  readonly question: string;
  readonly language: string;
  /** Best first; the source cited as [n] is `passages[n - 1]`. */
  readonly passages: readonly Passage[];
}

/** For whom, what for and until when a model is called. */
export interface ModelCall {
  readonly tenant: string;
  readonly requestId: string;
  readonly conversationId: string;
  readonly messageId: string;
  readonly useCase: UseCase;
  /** How much thought the message asks for, 1..10 with decimals: what a model plan is chosen by. */
  readonly complexity?: number | undefined;
  /** The language of the answer (ISO 639-1), where one is known. */
  readonly language?: string | undefined;
  /** What the customer pays for, the key the call came with, and the arm of an experiment. */
  readonly plan?: string | undefined;
  readonly apiKey?: string | undefined;
  readonly arm?: string | undefined;
  /** What all calls of one piece of work may cost together, beside the tenant's budgets. */
  readonly limit?: BudgetClaim | undefined;
  /** Where models are set up and none answers, the call fails: nothing takes their place unnoticed. */
  readonly isStrict?: boolean | undefined;
  readonly signal: AbortSignal;
}

/** Which rule chose which model plan for a call. */
export interface ModelChoice {
  readonly modelPlan: string;
  readonly rule: string;
}

/** How a generation ended: in our words and in the provider's. */
export interface GenerationFinish {
  readonly unified: 'stop' | 'length' | 'content-filter' | 'other';
  readonly raw: string;
}

/** What a stream of a model is made of. It is complete only with a `generation-end`. */
export type ModelPart =
  /** Sent by the fallback chain: another model begins, and what came before is void. */
  | { readonly type: 'generation-start'; readonly model: string; readonly choice?: ModelChoice | undefined }
  /** An empty text is a sign of life: the model thinks. */
  | { readonly type: 'text-delta'; readonly text: string }
  /** `beside`: what is billed besides tokens, such as searches. */
  | {
      readonly type: 'usage-known';
      readonly usage: Usage;
      readonly beside?: Quantities | undefined;
      readonly raw: unknown;
    }
  /** Sent by the meter after the usage: what this call cost. */
  | { readonly type: 'cost-known'; readonly charge: Charge }
  | { readonly type: 'generation-end'; readonly finish: GenerationFinish };

/**
 * Why a call to a model failed. Only `throttled`, `unavailable` and `interrupted` are worth another try.
 * `unavailable`: nothing of an answer came. `interrupted`: its end is missing. `idle`: nothing came for too long.
 * `deadline`: the call's time is up. `aborted`: somebody called it off. `rejected`: the request is wrong.
 * `denied`: the account may not do this. `asleep`: nothing runs behind the endpoint, and waking it takes minutes.
 */
export type ModelFault =
  | 'throttled'
  | 'unavailable'
  | 'interrupted'
  | 'idle'
  | 'deadline'
  | 'aborted'
  | 'rejected'
  | 'denied'
  | 'asleep';

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
