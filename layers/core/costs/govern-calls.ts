import type { UseCase } from '#contract/use-case.ts';
import type { CallGovernor, ExpectedUsage, Payer } from '../models/provider-usage.ts';
import { type CostPorts, openAttempt } from './open-attempt.ts';
import type { Quantities } from './meters.ts';
import { everywhere, onDemand } from './price-target.ts';
import { priceUsage } from './price-usage.ts';
import { settleCall } from './settle-call.ts';

/**
 * Makes every call to an embedder, reranker or guard an attempt in the ledger: reserved before it is made, settled however
 * it ends. A call that names nobody who pays is a bug, and is not made.
 */
export function governCalls(ports: CostPorts, useCase: UseCase, payer: Payer | undefined): CallGovernor {
  return async ({ model, meter, atMost }) => {
    if (payer === undefined) throw new Error(`A call of ${model} names no tenant that pays for it`);
    const { tenant, requestId = '', conversationId = '', messageId = '' } = payer;
    const most = quantityOf(meter, meter === 'input-tokens' ? atMost * bytesPerToken : atMost);
    const attempt = await openAttempt(ports, {
      model,
      serviceTier: onDemand,
      cause: { tenant, requestId, conversationId, messageId, useCase, modelPlan: everywhere, retry: 0 },
      worst(book, target, at) {
        const { unpriced, femtoUsd } = priceUsage(book, target, most, at);
        return unpriced ? undefined : femtoUsd;
      },
    });
    return async ({ amount, estimated, finish, failed }) => {
      const usage = quantityOf(meter, amount);
      await settleCall(ports, attempt, {
        usage,
        rawUsage: undefined,
        estimated,
        finish,
        failed,
        firstTextMs: undefined,
      });
    };
  };
}

/** An estimate is a token for three bytes; no tokenizer makes more than one of each. */
const bytesPerToken = 3;

function quantityOf(meter: ExpectedUsage['meter'], amount: number): Quantities {
  switch (meter) {
    case 'input-tokens':
      return { input: amount };
    case 'search-units':
      return { query: amount };
    case 'guardrail-units':
      return { guardrailUnit: amount };
  }
}
