import type { Usage } from '#contract/chat.ts';

/** One call to a provider: a row of the cost ledger. Money is in femto-dollars (10^-15 USD). */
export interface Attempt {
  readonly id: string;
  readonly tenant: string;
  readonly requestId: string;
  readonly conversationId: string;
  readonly messageId: string;
  readonly useCase: 'chat';
  readonly model: string;
  readonly usage: Usage;
  readonly rawUsage: unknown;
  readonly femtoUsd: bigint;
  readonly unpriced: boolean;
  readonly estimated: boolean;
  readonly priceBook: string;
  readonly finish: string;
  readonly startedAt: number;
  readonly firstTextMs: number | undefined;
  readonly latencyMs: number;
}
