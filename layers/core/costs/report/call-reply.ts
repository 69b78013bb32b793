import type { Call, CallReply } from '#contract/costs.ts';
import type { Attempt, SettledLine } from '../attempt.ts';
import { fractionOf, multiplyFractions } from '../fraction.ts';
import { fractionText } from '../fraction-text.ts';
import { usdOf } from './cost-totals.ts';

/** An attempt as a call in a list. */
export function callOf(attempt: Attempt): Call {
  const { id, startedAt, provider, model, useCase, serviceTier, modelPlan } = attempt;
  const { requestId, conversationId, messageId, unpriced } = attempt;
  const named = { provider, model, useCase, serviceTier, modelPlan, requestId, conversationId, messageId };
  const call = { attemptId: id, startedAt: new Date(startedAt).toISOString(), ...named, unpriced };
  if (attempt.state === 'open') {
    return { ...call, state: 'open', cost: usdOf(attempt.worstFemtoUsd), estimated: false, cacheHit: false };
  }
  const { femtoUsd, estimated, cacheHit, finish, latencyMs } = attempt;
  return { ...call, state: 'settled', cost: usdOf(femtoUsd), estimated, cacheHit, finish, latencyMs };
}

/** An attempt with its whole sum: quantity x price = cost, for each meter. */
export function callReplyOf(attempt: Attempt): CallReply {
  const { retry, arm, rule } = attempt;
  const named = { ...(rule === undefined ? {} : { rule }), ...(arm === undefined ? {} : { arm }) };
  const call = { ...callOf(attempt), retry, ...named };
  if (attempt.state === 'open') return { ...call, lines: [] };
  const { priceBook, firstTextMs, rawUsage } = attempt;
  return {
    ...call,
    priceBook,
    lines: attempt.lines.map(lineOf),
    ...(firstTextMs === undefined ? {} : { firstTextMs }),
    ...(rawUsage === undefined ? {} : { rawUsage }),
  };
}

function lineOf({ meter, quantity, each }: SettledLine) {
  if (each === undefined) return { meter, quantity, cost: { amount: '0', currency: 'USD' } };
  const cost = fractionText(multiplyFractions(fractionOf(each), fractionOf(String(quantity))));
  return {
    meter,
    quantity,
    price: { amount: each, currency: 'USD' },
    cost: { amount: cost, currency: 'USD' },
  };
}
