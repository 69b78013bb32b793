/** What one call to a provider used: tokens read by an embedder, searches judged by a reranker. */
export interface ProviderUsage {
  readonly model: string;
  readonly meter: 'input-tokens' | 'search-units';
  readonly amount: number;
  /** The provider did not tell, or its answer was lost. */
  readonly estimated: boolean;
}

/** Told once for each call to a provider that it may bill, batches and repeats included. */
export type UsageReport = (usage: ProviderUsage) => void;
