import { PolicyRules } from '#contract/description-policies.ts';
import { ownTuningReader } from '../../models/own-tuning.ts';
import { tuningReader } from '../../models/tuning-reader.ts';
import type { Ports } from '../../ports.ts';

/** The tuning data that a tenant's own rules are. */
export const ownPoliciesName = 'description-policies';

const shipped = [
  'green-claims',
  'health-claims',
  'price-claims',
  'trademarks',
  'medical-devices',
  'child-safety',
  'superlatives',
].map((name) => tuningReader(`policy-rules/${name}`, PolicyRules));

/** A tenant's own rules; undefined where it has none. */
export const readOwnPolicies = ownTuningReader(ownPoliciesName, PolicyRules);

let together: { readonly parts: readonly PolicyRules[]; readonly all: PolicyRules } | undefined;

/** The rules that are shipped, as one list. The same object while the data is the same. */
export async function readShippedPolicies(ports: Pick<Ports, 'tuning'>): Promise<PolicyRules> {
  const parts = await Promise.all(shipped.map((read) => read(ports)));
  if (together?.parts.every((part, at) => part === parts[at]) !== true) {
    const version = parts.map((part) => part.version).join('+');
    together = { parts, all: { version: version.slice(0, 64), rules: parts.flatMap(({ rules }) => rules) } };
  }
  return together.all;
}

/** The rules in force for a tenant: its own where it has some, else those shipped. */
export async function policiesFor(
  ports: Pick<Ports, 'tuning' | 'ownTuning' | 'telemetry'>,
  tenant: string,
): Promise<PolicyRules> {
  return (await readOwnPolicies(ports, tenant)) ?? (await readShippedPolicies(ports));
}
