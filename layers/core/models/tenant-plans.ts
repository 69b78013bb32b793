import { modelProviders, type ModelPlans, type ModelPlansReply } from '#contract/model-plans.ts';
import { invalidField } from '../errors.ts';
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

/** Replaces a tenant's model plans. Fails with `invalid-request` where a step names a provider that nobody can call. */
export async function saveModelPlans(
  ports: PlanPorts,
  { tenant, plans }: { readonly tenant: string; readonly plans: ModelPlans },
): Promise<ModelPlansReply> {
  refuseUnknownProviders(plans);
  await ports.ownTuning.save(tenant, modelPlansName, plans);
  return { own: true, plans };
}

/** Their steps would be passed over without a word, call after call. */
function refuseUnknownProviders({ plans }: ModelPlans): void {
  for (const [plan, steps] of Object.entries(plans)) {
    for (const [at, { model }] of steps.entries()) {
      if (modelProviders.some((provider) => model.startsWith(`${provider}/`))) continue;
      const provider = model.slice(0, model.indexOf('/'));
      const known = modelProviders.join(', ');
      throw invalidField(
        `plans.${plan}.${at}.model`,
        `There is no provider "${provider}": send one of ${known}`,
      );
    }
  }
}
