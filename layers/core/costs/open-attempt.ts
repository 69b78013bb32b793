import { ModelError } from '../models/language-model.ts';
import type { Ports } from '../ports.ts';
import { attemptId } from './attempt-id.ts';
import type { AttemptCause, OpenAttempt } from './attempt.ts';
import type { BudgetClaim } from './budget-claim.ts';
import { claimsOf } from './claims-of.ts';
import type { TenantPriceBook } from './price-book.ts';
import { type PriceTarget, priceTargetOf } from './price-target.ts';
import { readPriceBook } from './read-price-book.ts';

/** The ports of whoever makes calls that cost money. */
export type CostPorts = Pick<
  Ports,
  'ledger' | 'budgets' | 'tuning' | 'ownPrices' | 'clock' | 'ids' | 'telemetry'
>;

/** A call about to be made, whatever it is made to. */
export interface CallTerms {
  readonly model: string;
  readonly serviceTier: string;
  readonly cause: AttemptCause;
  /** Counted beside the tenant's budgets. */
  readonly limit?: BudgetClaim | undefined;
  /** The most it can cost, femto-dollars; undefined where the book cannot promise. */
  readonly worst: (book: TenantPriceBook | undefined, target: PriceTarget, at: number) => bigint | undefined;
}

/** No call runs longer: a Lambda ends after 15 minutes, ms. */
const longestCall = 15 * 60_000;

/** Opens the attempt of a call before it is made. Fails with `denied` where a hard budget has no room for its worst case. */
export async function openAttempt(
  ports: CostPorts,
  { model, serviceTier, cause, limit, worst: worstOf }: CallTerms,
): Promise<OpenAttempt> {
  const startedAt = ports.clock.now();
  const target = priceTargetOf(model, serviceTier);
  const [book, budgets] = await Promise.all([
    readPriceBook(ports, cause.tenant, target.provider),
    ports.budgets.read(cause.tenant),
  ]);
  const worst = worstOf(book, target, startedAt);
  const attempt: OpenAttempt = {
    ...cause,
    state: 'open',
    id: attemptId(startedAt, ports.ids.next()),
    provider: target.provider,
    model,
    serviceTier: target.tier,
    startedAt,
    deadline: startedAt + longestCall,
    worstFemtoUsd: worst ?? 0n,
    unpriced: worst === undefined,
    claims: [...claimsOf(budgets, { ...cause, model }, startedAt), ...(limit === undefined ? [] : [limit])],
  };
  await admit(ports, attempt);
  return attempt;
}

async function admit(ports: CostPorts, attempt: OpenAttempt): Promise<void> {
  const hard = attempt.claims.find(({ hardFemtoUsd }) => hardFemtoUsd !== undefined);
  if (attempt.unpriced && hard !== undefined) {
    throw new ModelError(
      'denied',
      `${attempt.model} is not in the price book, so the budget ${hard.budget} cannot be kept: add its price`,
    );
  }
  const admission = await ports.ledger.reserve(attempt);
  if (admission.type === 'refused') {
    const { budget, window } = admission.claim;
    throw new ModelError(
      'denied',
      `The budget ${budget} of ${window} has no room for another call of ${attempt.model}`,
    );
  }
}
