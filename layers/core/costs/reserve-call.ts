import type { ModelCall, ModelChoice, ModelRequest } from '../models/language-model.ts';
import type { LanguageModel } from '../ports.ts';
import type { OpenAttempt } from './attempt.ts';
import { type CostPorts, openAttempt } from './open-attempt.ts';
import { everywhere, onDemand } from './price-target.ts';
import { priceUsage } from './price-usage.ts';
import { promptBound } from './prompt-bound.ts';
import { worstCaseOf } from './worst-case.ts';

/** As what a model is called, when it is more than its name. */
export interface ModelTerms {
  readonly serviceTier?: string | undefined;
  readonly modelPlan?: string | undefined;
}

/** What one attempt of a call is known by beyond what the call says. */
export interface CostedCall extends ModelCall, Partial<ModelChoice> {
  readonly retry?: number | undefined;
}

/** Opens the attempt of a call to a model: at the most its tokens can cost, and what it is billed for besides. */
export async function reserveCall(
  ports: CostPorts,
  model: Pick<LanguageModel, 'name' | 'beside'> & ModelTerms,
  request: ModelRequest,
  call: CostedCall,
): Promise<OpenAttempt> {
  const { tenant, requestId, conversationId, messageId, useCase, rule, plan, apiKey, arm, retry = 0 } = call;
  const modelPlan = call.modelPlan ?? model.modelPlan ?? everywhere;
  const bounds = { promptTokens: promptBound(request), outputTokens: request.maxOutputTokens };
  return await openAttempt(ports, {
    model: model.name,
    limit: call.limit,
    serviceTier: request.serviceTier ?? model.serviceTier ?? onDemand,
    cause: {
      tenant,
      requestId,
      conversationId,
      messageId,
      useCase,
      modelPlan,
      rule,
      plan,
      apiKey,
      arm,
      retry,
    },
    worst(book, target, at) {
      const tokens = worstCaseOf(book, target, bounds, at);
      const beside = priceUsage(book, target, model.beside ?? {}, at);
      return tokens === undefined || beside.unpriced ? undefined : tokens + beside.femtoUsd;
    },
  });
}
