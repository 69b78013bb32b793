import { governed } from '#core/costs/governed.ts';
import type { CostPorts } from '#core/costs/open-attempt.ts';
import type { StartTimer } from '#core/models/limited-stream.ts';
import { plannedModel } from '#core/models/planned-model.ts';
import { configuredPlans, plansFor } from '#core/models/plans-for.ts';
import { withIdleLimit } from '#core/models/with-idle-limit.ts';
import type { LanguageModel, Ports } from '#core/ports.ts';
import { extractiveAnswerer } from './offline/extractive-answerer.ts';
import { lazyTemplateWriter } from './offline/lazy-template-writer.ts';

/** Longest silence of a model's stream, ms. */
const idleMs = 8_000;

/** The models that a world can reach, and which are used where a tenant has no plans of its own. */
export interface ModelWorld {
  /** Models in the order they are tried; `plans`: as the shipped model plans say. */
  readonly configured: readonly string[] | 'plans';
  /** A model by its name in a plan; undefined where its provider is not set up. */
  readonly open: (model: string) => LanguageModel | undefined;
}

/** The model of a world: chosen by plan, every paid call in the ledger and within its budgets, what needs no model behind all. */
export function modelChain(
  ports: CostPorts & Pick<Ports, 'ownTuning'>,
  { configured, open }: ModelWorld,
  startTimer: StartTimer = setTimeout,
): LanguageModel {
  const known = new Map<string, LanguageModel | undefined>();
  const provide = (name: string): LanguageModel | undefined => {
    if (known.has(name)) return known.get(name);
    const model = open(name);
    const guarded = model && governed(withIdleLimit(model, idleMs, startTimer), ports);
    known.set(name, guarded);
    return guarded;
  };
  const plans = configured === 'plans' ? undefined : configuredPlans(configured);
  return plannedModel(ports, {
    name: configured === 'plans' ? 'plans/shipped' : (configured[0] ?? extractiveAnswerer.name),
    plansFor: (tenant) => plansFor(ports, tenant, plans),
    provide,
    lastResort: ({ order }) => (order === undefined ? extractiveAnswerer : lazyTemplateWriter),
    startTimer,
  });
}
