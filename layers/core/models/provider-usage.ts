/** A call about to be made to a provider that counts otherwise than by the word it writes. */
export interface ExpectedUsage {
  readonly model: string;
  readonly meter: 'input-tokens' | 'search-units' | 'guardrail-units';
  /** About so much, told before and where the provider does not count. */
  readonly atMost: number;
}

/** What one call to a provider used: tokens read by an embedder, searches judged by a reranker. */
export interface ProviderUsage extends Pick<ExpectedUsage, 'model' | 'meter'> {
  readonly amount: number;
  /** The provider did not tell, or its answer was lost. */
  readonly estimated: boolean;
}

/** Told once for each call to a provider that it may bill, batches and repeats included. */
export type UsageReport = (usage: ProviderUsage) => void;

/** How a call went. */
export interface CallEnd extends ProviderUsage {
  readonly finish: string;
  readonly failed: boolean;
}

/** Told before each call to a provider, repeats included, which is not made if this fails; gives back what is told after. */
export type CallGovernor = (expected: ExpectedUsage) => Promise<(end: CallEnd) => Promise<void>>;

/** Who watches the calls that are made for one answer. */
export interface CallWatch {
  readonly onUsage?: UsageReport | undefined;
  readonly onCall?: CallGovernor | undefined;
}

/** Whom a call is made for, and in which turn. */
export interface Payer {
  readonly tenant: string;
  readonly requestId?: string | undefined;
  readonly conversationId?: string | undefined;
  readonly messageId?: string | undefined;
}
