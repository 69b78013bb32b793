import type { ModelPlans, ModelStep } from '#contract/model-plans.ts';
import type { CostedCall } from '../costs/reserve-call.ts';
import type { LanguageModel, Ports } from '../ports.ts';
import { abortFault } from './abort-fault.ts';
import { type ChosenPlan, choosePlan } from './choose-plan.ts';
import { circuitBreakers, type CircuitBreakers } from './circuit-breakers.ts';
import {
  type ModelCall,
  type ModelChoice,
  ModelError,
  type ModelPart,
  type ModelRequest,
} from './language-model.ts';
import type { StartTimer } from './limited-stream.ts';
import { nextTry, triesOf } from './next-try.ts';
import { timeLimit } from './time-limit.ts';

/** A model of a world that chooses by plan and survives the failures of those it chooses. */
export interface PlannedModelOptions {
  /** What it is called before anything is chosen. */
  readonly name: string;
  readonly plansFor: (tenant: string) => Promise<ModelPlans>;
  /** A model by its name in a plan, governed by the ledger; undefined where its provider is not set up. */
  readonly provide: (model: string) => LanguageModel | undefined;
  /** Answers without any model, at no cost, when no model does. */
  readonly lastResort: (request: ModelRequest) => LanguageModel;
  readonly startTimer: StartTimer;
}

type PlanPorts = Pick<Ports, 'budgets' | 'clock' | 'telemetry'>;

/** Calls to providers for one answer, at most. */
export const mostAttempts = 3;
/** How long all of them may take, ms: what is left of 20 s is for the last resort. */
const attemptsMs = 17_000;

/**
 * Each call goes down the chain of its plan. A model that fails gives way to the next at once; one worth another try is
 * asked again after a pause when no other is left. After three attempts, or when nothing is worth one, the last resort
 * answers. Each try begins with a `generation-start`, which voids the text of the one before.
 */
export function plannedModel(ports: PlanPorts, options: PlannedModelOptions): LanguageModel {
  const breakers = circuitBreakers(ports.clock);
  return {
    name: options.name,
    async *stream(request, call) {
      const { steps, ...choice } = await chooseOrRest(ports, options, call);
      const fault = yield* tryModels({ ports, options, breakers }, steps, request, { ...call, ...choice });
      if (fault === 'none') return;
      if (call.isStrict === true && fault !== 'no-model') throw fault;
      const lastResort = options.lastResort(request);
      yield { type: 'generation-start', model: lastResort.name, choice };
      yield* lastResort.stream(request, call);
    },
    async chosenFor(call) {
      const { steps } = await chooseOrRest(ports, options, call);
      const [first] = triesOf(steps, options.provide);
      return first && { name: first.model.name, serviceTier: first.step.serviceTier };
    },
  };
}

/** Where the plans cannot be read the ledger cannot either, and no call may be made that it does not know of. */
async function chooseOrRest(
  ports: PlanPorts,
  { plansFor }: PlannedModelOptions,
  call: ModelCall,
): Promise<ChosenPlan> {
  try {
    return await choosePlan(ports, await plansFor(call.tenant), call);
  } catch (cause) {
    ports.telemetry.degraded('model plans', cause);
    return { modelPlan: 'none', rule: 'plans-unreadable', steps: [] };
  }
}

interface Setup {
  readonly ports: PlanPorts;
  readonly options: PlannedModelOptions;
  readonly breakers: CircuitBreakers;
}

/** Why no model has answered to its end; `none` where one has. */
async function* tryModels(
  { ports, options, breakers }: Setup,
  steps: readonly ModelStep[],
  request: ModelRequest,
  call: ModelCall & ModelChoice,
): AsyncGenerator<ModelPart, 'none' | 'no-model' | ModelError> {
  const tries = triesOf(steps, options.provide);
  if (tries.length === 0) return 'no-model';
  let fault = new ModelError('unavailable', 'No model can be asked right now');
  const probed = breakers.due(tries.map(({ model }) => model.name));
  using limit = timeLimit(call.signal, {
    ms: attemptsMs,
    startTimer: options.startTimer,
    clock: ports.clock,
  });
  let attempts = 0;
  while (attempts < mostAttempts) {
    const next = tries.shift();
    if (next === undefined) return fault;
    if (next.pauseMs > 0 && !(await limit.pause(next.pauseMs))) continue;
    const passage = breakers.enter(next.model.name, next.model.name === probed);
    if (passage === undefined) continue;
    const { modelPlan, rule } = call;
    yield { type: 'generation-start', model: next.model.name, choice: { modelPlan, rule } };
    const attempt: CostedCall = { ...call, retry: attempts, signal: limit.signal };
    attempts += 1;
    try {
      yield* next.model.stream(asked(request, next.step), attempt);
      passage.succeeded();
      return 'none';
    } catch (error) {
      if (isCalledOff(call.signal)) throw error;
      ports.telemetry.degraded(next.model.name, error);
      if (!(error instanceof ModelError))
        return new ModelError('unavailable', 'A model failed', { cause: error });
      fault = error;
      if (isIllness.has(error.fault)) {
        passage.failed({ isAsleep: error.fault === 'asleep', retryAfterMs: error.retryAfterMs });
      }
      const again = nextTry(next, error, limit.leftMs());
      if (again === 'give-up') return fault;
      if (again !== 'never') tries.push(again);
    } finally {
      passage.left();
    }
  }
  return fault;
}

/** Somebody does not want the answer any more; when the request's own time is up, the last resort still has its place. */
function isCalledOff(signal: AbortSignal): boolean {
  return signal.aborted && abortFault(signal).fault === 'aborted';
}

/** Faults that say that a model is not well; a refusal says something of the call. */
const isIllness: ReadonlySet<ModelError['fault']> = new Set([
  'throttled',
  'unavailable',
  'interrupted',
  'idle',
  'deadline',
  'asleep',
]);

/** The request as a step of a plan wants it. */
function asked(request: ModelRequest, step: ModelStep): ModelRequest {
  const { temperature = request.temperature, maxOutputTokens = request.maxOutputTokens } = step;
  const { reasoning = request.reasoning, serviceTier = request.serviceTier } = step;
  return { ...request, temperature, maxOutputTokens, reasoning, serviceTier };
}
