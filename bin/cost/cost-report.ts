import { fileTuning } from '#adapters/file-tuning.ts';
import { addFractions, type Fraction } from '#core/costs/fraction.ts';
import type { PriceBook } from '#core/costs/price-book.ts';
import { dollarsFor, turnCost, type TurnPart } from '#core/costs/turn-cost.ts';
import { type DefaultPlansCost, defaultPlansCost } from './default-plans.ts';
import { gpuLines } from './gpu-lines.ts';
import { savedPercent } from './saved-percent.ts';
import { shippedBooks } from './shipped-books.ts';
import { tableRow } from './table-row.ts';
import { alternatives, everyTurn, guardAlways, turnTokens } from './turn-parts.ts';

const turns = 100_000;
const goals = { model: 14, allIn: 20, savedPercent: 77.5 };

/** What turns cost on the default plans and beside them, as a text for people. */
export async function costReport(tuningFolder: string): Promise<string> {
  const tuning = fileTuning(tuningFolder);
  const books = await shippedBooks(tuning);
  const plans = await Promise.all(['us', 'eu'].map((area) => defaultPlansCost(tuning, books, area)));
  const { input, output } = turnTokens;
  return [
    `What ${turns.toLocaleString('en')} turns cost, USD, at ${input} tokens in and ${output} out, no answer from the cache\n`,
    tableRow('', ['model', ...Object.keys(everyTurn), 'all-in', 'guard always']),
    ...plans.map((plan) => planRow(plan, books)),
    ...alternatives.map((model) => modelRow(model, books)),
    '\nguard: Bedrock’s content filter where our own rules are unsure of a question; always: on every question and answer.',
    'Assumptions are in bin/cost/turn-parts.ts, prices with date and source in layers/tuning/prices.\n',
    ...plans.map(verdict),
    '\nA GPU of the shop’s own for its Mistral 7B\n',
    ...gpuLines(books, plans[0]?.model),
    '',
  ].join('\n');
}

function planRow({ area, model, allIn }: DefaultPlansCost, books: readonly PriceBook[]): string {
  const guarded = costOf(books, [guardAlways]);
  return tableRow(`default plans, ${area}`, [
    dollars(model),
    ...sharedCells(books),
    dollars(allIn),
    guarded === undefined ? 'UNPRICED' : dollars(addFractions(allIn, guarded)),
  ]);
}

function modelRow(name: string, books: readonly PriceBook[]): string {
  const part = { name, usage: turnTokens };
  const shared = Object.values(everyTurn);
  return tableRow(name, [
    dollars(costOf(books, [part])),
    ...sharedCells(books),
    dollars(costOf(books, [part, ...shared])),
    dollars(costOf(books, [part, ...shared, guardAlways])),
  ]);
}

function sharedCells(books: readonly PriceBook[]): readonly string[] {
  return Object.values(everyTurn).map((part) => dollars(costOf(books, [part])));
}

function verdict({ area, shares, model, allIn, strongest }: DefaultPlansCost): string {
  const count = shares.reduce((sum, { questions }) => sum + questions, 0);
  const spread = shares.map(({ plan, questions }) => `${plan} ${((100 * questions) / count).toFixed(0)} %`);
  const saved = savedPercent(model, strongest);
  const hard = hardShare(model, strongest);
  return [
    `Default plans, ${area}: of ${count} questions of the demo shop ${spread.join(', ')}`,
    `  model ${dollars(model)} (goal <= ${goals.model}): ${met(Number(dollars(model)) <= goals.model)}; all-in ${dollars(allIn)} (goal <= ${goals.allIn}): ${met(Number(dollars(allIn)) <= goals.allIn)}`,
    `  the model goal holds while at most ${hard.toFixed(1)} % of turns are hard enough for the strong plan`,
    `  price-only saving against the strong model for every turn: ${saved.toFixed(1)} % (goal >= ${goals.savedPercent} %): ${met(saved >= goals.savedPercent)}; quality not measured`,
  ].join('\n');
}

/** Which share of turns may go to the strong model before the model goal is missed, percent. */
function hardShare(model: Fraction, strongest: Fraction): number {
  const [usual, strong] = [Number(dollars(model)), Number(dollars(strongest))];
  return (100 * (goals.model - usual)) / (strong - usual);
}

function met(isMet: boolean): string {
  return isMet ? 'met' : 'MISSED';
}

function costOf(books: readonly PriceBook[], parts: readonly TurnPart[]): Fraction | undefined {
  return turnCost(books, parts, Date.now());
}

function dollars(cost: Fraction | undefined): string {
  return cost === undefined ? 'UNPRICED' : dollarsFor(turns, cost);
}
