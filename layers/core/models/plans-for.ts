import { ModelPlans } from '#contract/model-plans.ts';
import type { Ports } from '../ports.ts';
import { ownTuningReader } from './own-tuning.ts';
import { tuningReader } from './tuning-reader.ts';

/** The tuning data that model plans are. */
export const modelPlansName = 'model-plans';

/** The plans that are shipped. */
export const readShippedPlans = tuningReader(modelPlansName, ModelPlans);
/** A tenant's own plans; undefined where it has none. */
export const readOwnPlans = ownTuningReader(modelPlansName, ModelPlans);

/** The model plans of a tenant: its own, else those of whoever runs Aisle, else the shipped ones. */
export async function plansFor(
  ports: Pick<Ports, 'tuning' | 'ownTuning' | 'telemetry'>,
  tenant: string,
  configured: ModelPlans | undefined,
): Promise<ModelPlans> {
  return (await readOwnPlans(ports, tenant)) ?? configured ?? (await readShippedPlans(ports));
}

/** Plans that know one chain for everything: the models somebody has set up, or none. */
export function configuredPlans(models: readonly string[]): ModelPlans {
  const name = models.length === 0 ? 'no-model-set-up' : 'configured-model';
  return {
    version: 'configured',
    plans: { [name]: models.map((model) => ({ model })) },
    rules: [{ rule: name, when: {}, plan: name }],
  };
}
