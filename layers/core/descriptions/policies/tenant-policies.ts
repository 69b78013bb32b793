import type { PolicyRules, PolicyRulesReply } from '#contract/description-policies.ts';
import type { Ports } from '../../ports.ts';
import { ownPoliciesName, readOwnPolicies, readShippedPolicies } from './policy-rules.ts';

type PolicyPorts = Pick<Ports, 'tuning' | 'ownTuning' | 'telemetry'>;

/** The rules for what a tenant's descriptions may say. */
export async function readPolicies(
  ports: PolicyPorts,
  { tenant }: { readonly tenant: string },
): Promise<PolicyRulesReply> {
  const own = await readOwnPolicies(ports, tenant);
  return own === undefined
    ? { own: false, policies: await readShippedPolicies(ports) }
    : { own: true, policies: own };
}

/** Replaces a tenant's rules. */
export async function savePolicies(
  ports: PolicyPorts,
  { tenant, policies }: { readonly tenant: string; readonly policies: PolicyRules },
): Promise<PolicyRulesReply> {
  await ports.ownTuning.save(tenant, ownPoliciesName, policies);
  return { own: true, policies };
}
