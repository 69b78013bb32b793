import type * as z from 'zod';

/** How one maker's embedding models are asked on Bedrock. */
export interface EmbeddingFamily {
  readonly dimensions: readonly number[];
  readonly textsPerCall: number;
  readonly callsAtOnce: number;
  /** The beginning of a text that the model takes. */
  cut(text: string): string;
  request(texts: readonly string[], call: EmbeddingRequest): object;
  readonly reply: z.ZodType<EmbeddingReply>;
}

export interface EmbeddingRequest {
  readonly dimensions: number;
  readonly purpose: 'query' | 'passage';
}

export interface EmbeddingReply {
  readonly vectors: readonly (readonly number[])[];
  /** Tokens read, where the body tells. */
  readonly inputTokens?: number | undefined;
}
