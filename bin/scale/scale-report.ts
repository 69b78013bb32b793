import { learningRest } from '#core/recommendations/learning-rest.ts';
import type { ScalePoint } from './scale-point.ts';

/** USD in us-east-1, November 2026. */
export const prices = {
  /** https://aws.amazon.com/dynamodb/pricing/on-demand/: a million write units, of 1 KB each */
  writeUnits: 0.625,
  /** https://aws.amazon.com/athena/pricing/: a terabyte read */
  athenaTerabyte: 5,
  /** https://aws.amazon.com/s3/pricing/: a gigabyte a month */
  storageGigabyte: 0.023,
};

/** Sizes of shops, from a young one to the largest: products, and events within the 400 days that are learnt from. */
const shops = [
  { products: 1_000, events: 100_000 },
  { products: 10_000, events: 1_000_000 },
  { products: 100_000, events: 50_000_000 },
  { products: 1_000_000, events: 1_000_000_000 },
];

/** Times a run reads the day files, and what it keeps on its way, in shares of them; Parquet is a fifth of JSON's size. */
const readsOfEvents = 1;
const readsOfKept = 3;
const hoursOfMonth = 730;

/** The tables of docs/scale.md, out of measured points alone. */
export function scaleReport(points: readonly ScalePoint[]): string {
  return [...measured(points), '', ...extrapolated(points)].join('\n');
}

function measured(points: readonly ScalePoint[]): readonly string[] {
  return [
    '| purchases | items | day files | wall | CPU | CPU per 1,000 | peak memory |',
    '| --: | --: | --: | --: | --: | --: | --: |',
    ...points.map(({ events, items, dayFileBytes, seconds, cpuSeconds, peakMb }) =>
      row([
        events.toLocaleString('en'),
        items.toLocaleString('en'),
        `${(dayFileBytes / 1e6).toFixed(0)} MB`,
        `${seconds.toFixed(1)} s`,
        `${cpuSeconds.toFixed(1)} s`,
        `${((1e6 * cpuSeconds) / events).toFixed(0)} ms`,
        `${peakMb.toFixed(0)} MB`,
      ]),
    ),
  ];
}

function extrapolated(points: readonly ScalePoint[]): readonly string[] {
  return [
    '| products | events in 400 days | day files | learnt every | rows written a run | Athena reads a run | DynamoDB a month | Athena a month | S3 a month | together |',
    '| --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...shops.map((shop) => {
      const cost = costOf(points, shop);
      return row([
        shop.products.toLocaleString('en'),
        shop.events.toLocaleString('en'),
        `${(cost.dayFileBytes / 1e9).toFixed(1)} GB`,
        cost.everyHours === 1 ? 'hour' : `${cost.everyHours} hours`,
        `${(cost.writeUnits / 1e6).toFixed(2)} M units`,
        `${(cost.athenaBytes / 1e9).toFixed(1)} GB`,
        usd(cost.dynamoUsd),
        usd(cost.athenaUsd),
        usd(cost.storageUsd),
        usd(cost.dynamoUsd + cost.athenaUsd + cost.storageUsd),
      ]);
    }),
  ];
}

/** What a shop costs a month, by what the largest measured point had of everything per event and per item. */
function costOf(points: readonly ScalePoint[], { products, events }: (typeof shops)[number]) {
  const largest = points.at(-1);
  if (largest === undefined) throw new Error('There is no measured point');
  const dayFileBytes = events * (largest.dayFileBytes / largest.events);
  const unitsOfRow = Math.ceil(largest.rowBytes / largest.items / 1024);
  // Each run writes all rows, and removes those of the version before the last.
  const writeUnits = 2 * products * unitsOfRow;
  const everyHours = Math.max(1, learningRest(products) / 3_600_000);
  const runs = hoursOfMonth / everyHours;
  const athenaBytes = dayFileBytes * (readsOfEvents + readsOfKept / 5);
  return {
    dayFileBytes,
    everyHours,
    writeUnits,
    athenaBytes,
    dynamoUsd: (runs * writeUnits * prices.writeUnits) / 1e6,
    athenaUsd: (runs * athenaBytes * prices.athenaTerabyte) / 1e12,
    storageUsd: (dayFileBytes / 1e9) * prices.storageGigabyte,
  };
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function usd(amount: number): string {
  return amount < 0.005
    ? '< 0.01'
    : amount.toLocaleString('en', { maximumFractionDigits: amount < 10 ? 2 : 0 });
}
