import type { ModelPlans, ModelPlansReply } from '#contract/model-plans.ts';
import type { Ports } from '../ports.ts';
import { modelPlansName, readOwnPlans, readShippedPlans } from './plans-for.ts';

type PlanPorts = Pick<Ports, 'tuning' | 'ownTuning' | 'telemetry'>;

/** A tenant's model plans for whoever tunes them. */
export async function readModelPlans(
  ports: PlanPorts,
  { tenant }: { tenant: string },
): Promise<ModelPlansReply> {
  const own = await readOwnPlans(ports, tenant);
  return own === undefined ? { own: false, plans: await readShippedPlans(ports) } : { own: true, plans: own };
}

/** Replaces a tenant's model plans. */
export async function saveModelPlans(
  ports: PlanPorts,
  { tenant, plans }: { readonly tenant: string; readonly plans: ModelPlans },
): Promise<ModelPlansReply> {
  await ports.ownTuning.save(tenant, modelPlansName, plans);
  return { own: true, plans };
}
