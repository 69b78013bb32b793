import { ModelPlans } from '#contract/model-plans.ts';
import { addFractions, type Fraction, fraction, multiplyFractions, zero } from '#core/costs/fraction.ts';
import type { PriceBook } from '#core/costs/price-book.ts';
import { turnCost, type TurnPart } from '#core/costs/turn-cost.ts';
import type { Tuning } from '#core/ports.ts';
import { demoQuestions } from './demo-questions.ts';
import { modelOf, type PlanShare, planShares } from './plan-shares.ts';
import { everyTurn, turnTokens } from './turn-parts.ts';

/** What a turn costs on the default plans in an area, exact, in femto-dollars. */
export interface DefaultPlansCost {
  readonly area: string;
  readonly shares: readonly PlanShare[];
  readonly model: Fraction;
  readonly allIn: Fraction;
  /** A turn on the model of the strong plan, whatever is asked. */
  readonly strongest: Fraction;
}

/** The price of the shipped plans for the questions of the demo shop. Fails where the book has no price for one. */
export async function defaultPlansCost(
  tuning: Tuning,
  books: readonly PriceBook[],
  area: string,
): Promise<DefaultPlansCost> {
  const plans = ModelPlans.parse(await tuning.read('model-plans'));
  const shares = await planShares(plans, await demoQuestions(), area);
  const costOf = (parts: readonly TurnPart[]): Fraction => {
    const cost = turnCost(books, parts, Date.now());
    if (cost === undefined)
      throw new Error(`${parts.map(({ name }) => name).join(', ')} is not in the price book`);
    return cost;
  };
  const turnOn = (name: string) => costOf([{ name, usage: turnTokens }]);
  const count = shares.reduce((sum, { questions }) => sum + questions, 0);
  const model = shares
    .map((share) => multiplyFractions(turnOn(share.model), fraction(BigInt(share.questions), BigInt(count))))
    .reduce(addFractions, zero);
  return {
    area,
    shares,
    model,
    allIn: addFractions(model, costOf(Object.values(everyTurn))),
    strongest: turnOn(modelOf(plans.plans['strong'] ?? [], area)),
  };
}
