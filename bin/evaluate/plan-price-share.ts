import path from 'node:path';
import { fileTuning } from '#adapters/file-tuning.ts';
import { ModelPlans } from '#contract/model-plans.ts';
import { shippedPriceBook } from '#core/costs/read-price-book.ts';
import { turnCost } from '#core/costs/turn-cost.ts';
import { turnTokens } from '../cost/turn-parts.ts';

const tuning = fileTuning(path.join(import.meta.dirname, '..', '..', 'layers', 'tuning'));

/** What the usual model of the shipped plans costs of what the strong one does, for a turn of usual length; 0..1. */
export async function planPriceShare(): Promise<number> {
  const { plans } = ModelPlans.parse(await tuning.read('model-plans'));
  const book = await shippedPriceBook({ tuning }, 'bedrock');
  const costOf = (plan: string): number => {
    const step = plans[plan]?.find(({ model }) => model.startsWith('bedrock/'));
    const name = step?.model.replace('{area}', 'us');
    const part = name && { name, usage: turnTokens };
    const cost = part && book && turnCost([book], [part], Date.now());
    if (!cost) throw new Error(`The plan "${plan}" names no model of Bedrock that has a price`);
    return Number(cost.over) / Number(cost.under);
  };
  return costOf('usual') / costOf('strong');
}
