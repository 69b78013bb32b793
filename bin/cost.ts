import path from 'node:path';
import { fileTuning } from '#adapters/file-tuning.ts';
import type { Fraction } from '#core/costs/fraction.ts';
import type { PriceBook } from '#core/costs/price-book.ts';
import { pricedProviders, shippedPriceBook } from '#core/costs/read-price-book.ts';
import { dollarsFor, turnCost, type TurnPart } from '#core/costs/turn-cost.ts';
import {
  alternatives,
  defaultModel,
  everyTurn,
  gpus,
  gpuTokensPerSecond,
  guardrail,
  turnTokens,
} from './cost/turn-parts.ts';

const turns = 100_000;
const now = Date.now();
const tuning = fileTuning(path.join(import.meta.dirname, '..', 'layers', 'tuning'));
const read = await Promise.all(pricedProviders.map((provider) => shippedPriceBook({ tuning }, provider)));
const books: readonly PriceBook[] = read.flatMap((book) => book ?? []);

const { input, output } = turnTokens;
print(
  `What ${turns.toLocaleString('en')} turns cost, USD, at ${input} tokens in and ${output} out (no answer cached)\n\n`,
);
printRow('model', ['model', ...Object.keys(everyTurn), 'all-in', '+ guardrail']);
for (const model of [defaultModel, ...alternatives]) printModel(model);
print(`\nThe first line is the default. Guardrail: the content filter on question and answer. Only prices are compared:
quality is not measured here. Assumptions are in bin/cost/turn-parts.ts, prices in layers/tuning/prices.\n\n`);

print(
  `The shop's own Mistral 7B on a GPU, against the default (${gpuTokensPerSecond} tokens out a second assumed)\n\n`,
);
printRow('instance', ['USD/hour', 'full: turns/h', 'break-even', 'at utilisation']);
for (const instance of gpus) printGpu(instance);

function printModel(model: string): void {
  const part = { name: model, usage: turnTokens };
  const own = costOf([part]);
  const shared = Object.values(everyTurn).map((one) => dollars(costOf([one])));
  const allIn = costOf([part, ...Object.values(everyTurn)]);
  const guarded = costOf([part, ...Object.values(everyTurn), guardrail]);
  printRow(model, [dollars(own), ...shared, dollars(allIn), dollars(guarded)]);
}

function printGpu(instance: string): void {
  const hour = costOf([{ name: `sagemaker/${instance}`, region: 'us-east-1', usage: { hour: 1 } }]);
  const turn = costOf([{ name: defaultModel, usage: turnTokens }]);
  if (hour === undefined || turn === undefined) return printRow(instance, ['UNPRICED']);
  const full = (gpuTokensPerSecond / output) * 3600;
  const breakEven = Number((hour.over * turn.under) / (hour.under * turn.over));
  const share = `${((100 * breakEven) / full).toFixed(0)} %`;
  printRow(instance, [dollarsFor(1, hour), full.toFixed(0), `${breakEven} turns/h`, share]);
}

function costOf(parts: readonly TurnPart[]): Fraction | undefined {
  return turnCost(books, parts, now);
}

function dollars(cost: Fraction | undefined): string {
  return cost === undefined ? 'UNPRICED' : dollarsFor(turns, cost);
}

function printRow(name: string, cells: readonly string[]): void {
  print(`  ${name.padEnd(54)}${cells.map((cell) => cell.padStart(15)).join('')}\n`);
}

function print(text: string): void {
  process.stdout.write(text);
}
