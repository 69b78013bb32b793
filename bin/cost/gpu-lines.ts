import type { Fraction } from '#core/costs/fraction.ts';
import type { PriceBook } from '#core/costs/price-book.ts';
import { dollarsFor, turnCost } from '#core/costs/turn-cost.ts';
import { tableRow } from './table-row.ts';
import { gpus, gpuTokensPerSecond, turnTokens } from './turn-parts.ts';

const shares = [100, 50, 20];

/** What a GPU costs an hour, what that is for 100,000 turns at how much of its time, and when it is the cheaper one. */
export function gpuLines(books: readonly PriceBook[], turn: Fraction | undefined): readonly string[] {
  const full = Math.floor((gpuTokensPerSecond / turnTokens.output) * 3600);
  const busy = shares.map((share) => `at ${share} %`);
  return [
    tableRow('', ['USD/hour', ...busy, 'break-even', 'utilisation']),
    ...gpus.map((instance) => gpuRow(books, instance, full, turn)),
    `\nColumns "at": USD for 100,000 turns at that utilisation. Break-even: turns an hour from which it costs less than`,
    `the default plans' models; above 100 % it never does. Assumed, not measured: ${gpuTokensPerSecond} tokens out a second, so ${full.toLocaleString('en')} turns an hour when full.`,
  ];
}

function gpuRow(
  books: readonly PriceBook[],
  instance: string,
  full: number,
  turn: Fraction | undefined,
): string {
  const part = { name: `sagemaker/${instance}`, region: 'us-east-1', usage: { hour: 1 } };
  const hour = turnCost(books, [part], Date.now());
  if (hour === undefined || turn === undefined) return tableRow(instance, ['UNPRICED']);
  const usd = Number(hour.over / hour.under) / 1e15;
  const breakEven = Number((hour.over * turn.under) / (hour.under * turn.over));
  return tableRow(instance, [
    dollarsFor(1, hour),
    ...shares.map((share) => ((usd * 100_000 * 100) / (full * share)).toFixed(2)),
    `${breakEven}/h`,
    `${((100 * breakEven) / full).toFixed(0)} %`,
  ]);
}
