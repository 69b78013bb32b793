import type { Usage } from '#contract/chat.ts';
import {
  type ModelCall,
  ModelError,
  type ModelFault,
  type ModelPart,
  type ModelRequest,
} from '../models/language-model.ts';
import { noUsage } from '../models/usage.ts';
import type { LanguageModel } from '../ports.ts';
import type { Charge } from './charge.ts';
import type { CostPorts } from './open-attempt.ts';
import { type ModelTerms, reserveCall } from './reserve-call.ts';
import { settleCall } from './settle-call.ts';
import { type TokenRates, tokenRates } from './token-rates.ts';

/**
 * A model whose every call is an attempt in the ledger: reserved before it is made, settled however it ends. Where a
 * hard budget has no room the call fails with `denied` and is not made.
 */
export function governed(model: LanguageModel, ports: CostPorts, terms: ModelTerms = {}): LanguageModel {
  const rates = tokenRates();
  return {
    name: model.name,
    stream: (request, call) => govern({ model, ports, terms, rates }, request, call),
  };
}

interface Governed {
  readonly model: LanguageModel;
  readonly ports: CostPorts;
  readonly terms: ModelTerms;
  readonly rates: TokenRates;
}

async function* govern(
  { model, ports, terms, rates }: Governed,
  request: ModelRequest,
  call: ModelCall,
): AsyncGenerator<ModelPart> {
  const attempt = await reserveCall(ports, { ...model, ...terms }, request, call);
  let text = '';
  let known: Extract<ModelPart, { type: 'usage-known' }> | undefined;
  let firstTextMs: number | undefined;
  let finish = 'interrupted';
  let isSettled = false;
  const settle = async (failed: boolean): Promise<Charge> => {
    isSettled = true;
    const isUnbilled = known === undefined && text === '' && unbilled.has(finish);
    const tokens = known?.usage ?? (isUnbilled ? noUsage : estimatedUsage(rates, model.name, request, text));
    const estimated = known === undefined && !isUnbilled;
    const beside = known === undefined && !isUnbilled ? model.beside : known?.beside;
    const outcome = {
      usage: { ...tokens, ...beside },
      rawUsage: known?.raw,
      estimated,
      finish,
      failed,
      firstTextMs,
    };
    return await settleCall(ports, attempt, outcome);
  };
  try {
    for await (const part of model.stream(request, call)) {
      if (part.type === 'text-delta') {
        if (part.text !== '') firstTextMs ??= ports.clock.now() - attempt.startedAt;
        text += part.text;
      } else if (part.type === 'usage-known') {
        known = part;
        learn(rates, model.name, request, text, part.usage);
      } else if (part.type === 'generation-end') {
        finish = part.finish.raw;
        yield { type: 'cost-known', charge: await settle(false) };
      }
      yield part;
    }
  } catch (error) {
    finish = error instanceof ModelError ? error.fault : 'failed';
    if (!isSettled) yield { type: 'cost-known', charge: await settle(true) };
    throw error;
  } finally {
    if (!isSettled) await settle(true);
  }
}

/** Faults for which a provider bills nothing when they come before any text: it has not run the model. */
const unbilled: ReadonlySet<string> = new Set<ModelFault>(['throttled', 'unavailable', 'rejected', 'denied']);

/** A call that broke off is taken to have cost its input and the text that was delivered. */
function estimatedUsage(rates: TokenRates, model: string, request: ModelRequest, text: string): Usage {
  return {
    ...noUsage,
    input: rates.estimate(promptsOf(model), promptOf(request)),
    output: rates.estimate(model, text),
  };
}

function learn(rates: TokenRates, model: string, request: ModelRequest, text: string, usage: Usage): void {
  const { input, cacheRead, cacheWrite5m, cacheWrite1h, output, reasoning } = usage;
  rates.learn(promptsOf(model), promptOf(request), input + cacheRead + cacheWrite5m + cacheWrite1h);
  rates.learn(model, text, output - reasoning);
}

/** A model's prompts and its answers differ in their words, so each has a rate of its own. */
function promptsOf(model: string): string {
  return `prompts of ${model}`;
}

function promptOf({ instructions, messages }: ModelRequest): string {
  return [instructions, ...messages.map(({ text }) => text)].join('\n');
}
