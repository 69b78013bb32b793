import { gpuOf } from './gpu-parameters.ts';
import { idlePrices } from './idle-prices.ts';
import type { Parameters } from './parameters.ts';

/** A stack as CloudFormation gets it, as far as it costs. */
export interface CostingStack {
  readonly name: string;
  readonly resources: readonly { readonly Type: string; readonly Properties: Record<string, unknown> }[];
}

/** What costs while nobody calls. */
export interface IdleCost {
  readonly stack: string;
  readonly what: string;
  readonly count: number;
  /** A month; undefined where nobody has looked it up. */
  readonly usd: number | undefined;
}

/** What of a deployment costs in a month in which nobody calls, by stack and type. */
export function idleCost(stacks: readonly CostingStack[]): readonly IdleCost[] {
  return stacks.flatMap(({ name: stack, resources }) => {
    const types = [...new Set(resources.map(({ Type }) => Type))];
    return types
      .map((what): IdleCost => {
        const alike = resources.filter(({ Type }) => Type === what);
        const prices = alike.map(({ Properties }) => priceOf(what, Properties));
        const usd = prices.reduce(
          (sum, price) => (sum === undefined || price === undefined ? undefined : sum + price),
          0,
        );
        return { stack, what, count: alike.length, usd };
      })
      .filter(({ usd }) => usd !== 0);
  });
}

/** What is paid to others than AWS, or by the hour, whether or not somebody calls. */
export function idleExtras(parameters: Parameters): readonly string[] {
  const gpu = gpuOf(parameters);
  const warm = gpu?.warmHours;
  return [
    ...(parameters.pineconeHost === undefined
      ? []
      : [
          'Pinecone: nothing on its Starter plan, at least 50 USD a month on Standard (https://www.pinecone.io/pricing/)',
        ]),
    ...(gpu === undefined
      ? []
      : [
          warm === undefined
            ? 'GPU: no instance while nobody asks'
            : `GPU: one ${gpu.instance} for ${warm.to - warm.from} hours of each working day, some ${Math.round(((warm.to - warm.from) * 261) / 12)} hours a month; npm run cost has its price`,
        ]),
  ];
}

function priceOf(type: string, properties: Record<string, unknown>): number | undefined {
  const price = idlePrices[type];
  return typeof price === 'function' ? price(properties) : price;
}
