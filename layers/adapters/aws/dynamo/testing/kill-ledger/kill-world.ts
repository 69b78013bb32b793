import type { PriceBook } from '#core/costs/price-book.ts';

export const killedTenant = 'killed';

/** A token in costs 10^-6 USD, one out twice that. */
export const priceBook: PriceBook = {
  version: 'kill',
  provider: 'bedrock',
  prices: [
    {
      model: 'billed',
      region: 'default',
      tier: 'on-demand',
      validFrom: '2026-01-01',
      source: 'the kill test',
      usd: { input: '1', output: '2' },
    },
  ],
};

export const femtoPerToken = { input: 1_000_000_000n, output: 2_000_000_000n };
