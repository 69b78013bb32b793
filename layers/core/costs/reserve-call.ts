import { type ModelCall, type ModelChoice, ModelError, type ModelRequest } from '../models/language-model.ts';
import type { Ports } from '../ports.ts';
import { attemptId } from './attempt-id.ts';
import type { OpenAttempt } from './attempt.ts';
import { claimsOf } from './claims-of.ts';
import { everywhere, onDemand, priceTargetOf } from './price-target.ts';
import { promptBound } from './prompt-bound.ts';
import { readPriceBook } from './read-price-book.ts';
import { worstCaseOf } from './worst-case.ts';

/** The ports of whoever makes calls that cost money. */
export type CostPorts = Pick<
  Ports,
  'ledger' | 'budgets' | 'tuning' | 'ownPrices' | 'clock' | 'ids' | 'telemetry'
>;

/** As what a model is called, when it is more than its name. */
export interface ModelTerms {
  readonly serviceTier?: string | undefined;
  readonly modelPlan?: string | undefined;
}

/** What one attempt of a call is known by beyond what the call says. */
export interface CostedCall extends ModelCall, Partial<ModelChoice> {
  readonly retry?: number | undefined;
}

/** No call runs longer: a Lambda ends after 15 minutes, ms. */
const longestCall = 15 * 60_000;

/** Opens the attempt of a call before it is made. Fails with `denied` where a hard budget has no room for its worst case. */
export async function reserveCall(
  ports: CostPorts,
  model: { readonly name: string } & ModelTerms,
  request: ModelRequest,
  call: CostedCall,
): Promise<OpenAttempt> {
  const startedAt = ports.clock.now();
  const serviceTier = request.serviceTier ?? model.serviceTier ?? onDemand;
  const target = priceTargetOf(model.name, serviceTier);
  const [book, budgets] = await Promise.all([
    readPriceBook(ports, call.tenant, target.provider),
    ports.budgets.read(call.tenant),
  ]);
  const bounds = { promptTokens: promptBound(request), outputTokens: request.maxOutputTokens };
  const worst = worstCaseOf(book, target, bounds, startedAt);
  const { plan, apiKey, arm, rule } = call;
  const counted = { useCase: call.useCase, model: model.name, plan, apiKey };
  const attempt: OpenAttempt = {
    state: 'open',
    id: attemptId(startedAt, ports.ids.next()),
    tenant: call.tenant,
    requestId: call.requestId,
    conversationId: call.conversationId,
    messageId: call.messageId,
    useCase: call.useCase,
    modelPlan: call.modelPlan ?? model.modelPlan ?? everywhere,
    rule,
    plan,
    apiKey,
    arm,
    retry: call.retry ?? 0,
    provider: target.provider,
    model: model.name,
    serviceTier: target.tier,
    startedAt,
    deadline: startedAt + longestCall,
    worstFemtoUsd: worst ?? 0n,
    unpriced: worst === undefined,
    claims: claimsOf(budgets, counted, startedAt),
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
