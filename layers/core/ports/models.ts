import type { Quantities } from '../costs/meters.ts';
import type { ModelCall, ModelPart, ModelRequest } from '../models/language-model.ts';
import type { CallWatch, Payer } from '../models/provider-usage.ts';

/** Writes text. Cancelled through `call.signal`; fails with a `ModelError`. */
export interface LanguageModel {
  /** Provider and model, for example `bedrock/eu.amazon.nova-lite-v1:0`. */
  readonly name: string;
  /** What each call is billed for besides tokens, at most: a search. */
  readonly beside?: Quantities;
  stream(request: ModelRequest, call: ModelCall): AsyncIterable<ModelPart>;
  /** The model that a call will be answered by, as far as can be told before; undefined where none is set up. */
  chosenFor?(call: ModelCall): Promise<ChosenModel | undefined>;
}

/** A model by its name, and as what its calls are billed; on demand unless told. */
export interface ChosenModel {
  readonly name: string;
  readonly serviceTier?: string | undefined;
}

/** Turns texts into unit vectors of `dimensions` numbers: one for each, in their order. */
export interface Embedder {
  readonly name: string;
  readonly dimensions: number;
  /** It knows what means the same in other words, so that what is near is worth showing though no word is shared. */
  readonly findsParaphrases?: boolean | undefined;
  embed(texts: readonly string[], signal: AbortSignal, call?: EmbedCall): Promise<readonly Float32Array[]>;
}

/** What texts are embedded for, since some models tell a question from what answers it; passages unless told. */
export interface EmbedCall extends CallWatch {
  readonly purpose?: 'query' | 'passage' | undefined;
  /** Demanded of every call that a provider may bill. */
  readonly payer?: Payer | undefined;
}

/** Judges how well passages answer a query. */
export interface Reranker {
  readonly name: string;
  /** The relevance of each passage, 0..1, in the order of the passages. */
  rerank(
    query: string,
    passages: readonly string[],
    signal: AbortSignal,
    call?: CallWatch & { readonly payer?: Payer | undefined },
  ): Promise<readonly number[]>;
}

/** Judges whether a message may be answered, where our own rules are unsure. Fails with a `ShopError`. */
export interface Guard {
  readonly name: string;
  judge(
    text: string,
    signal: AbortSignal,
    call?: CallWatch & { readonly payer?: Payer | undefined },
  ): Promise<GuardVerdict>;
}

/** What a guard says of a message. */
export interface GuardVerdict {
  /** Not to be answered. */
  readonly isBlocked: boolean;
  /** Why, in the guard's own words; never any of the message's. */
  readonly reasons: readonly string[];
}
