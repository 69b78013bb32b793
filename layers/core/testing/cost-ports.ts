import type { PriceBook } from '../costs/price-book.ts';
import type { FoldedCosts, Notice, Notifier } from '../ports.ts';
import { countingIds } from './counting-ids.ts';
import { fixedClock } from './fixed-clock.ts';
import { memoryBudgets } from './memory-budgets.ts';
import { memoryCostLedger } from './memory-cost-ledger.ts';
import { memoryOwnPrices } from './memory-own-prices.ts';
import { memoryOwnTuning } from './memory-own-tuning.ts';
import { memoryRollups } from './memory-rollups.ts';

/** `bedrock/scripted` costs 1 USD a million tokens in and 2 out, a quarter when read from the cache. */
const book: PriceBook = {
  version: 'v',
  provider: 'bedrock',
  prices: [
    {
      model: 'scripted',
      region: 'default',
      tier: 'on-demand',
      validFrom: '2026-01-01',
      source: 'test',
      usd: { input: '1', output: '2', cacheRead: '0.25' },
    },
  ],
};

/** The ports of costs as fakes, and what they saw. */
export function costPorts() {
  const budgets = memoryBudgets();
  const degradations: string[] = [];
  const notices: Notice[] = [];
  const folded: FoldedCosts[] = [];
  const notifier: Notifier = { notify: async (_, notice) => void notices.push(notice) };
  return {
    ledger: memoryCostLedger(budgets),
    budgets,
    rollups: memoryRollups(),
    ownPrices: memoryOwnPrices(),
    ownTuning: memoryOwnTuning(),
    notifier,
    notices,
    folded,
    tuning: { read: async () => book },
    clock: fixedClock(),
    ids: countingIds(),
    telemetry: {
      turnEnded: () => undefined,
      costsFolded: (costs: FoldedCosts) => void folded.push(costs),
      degraded: (what: string) => void degradations.push(what),
    },
    degradations,
  };
}
