import type { Config } from '#contract/config.ts';
import { type CostPorts } from '#core/costs/open-attempt.ts';
import { governedGuard } from '#core/costs/governed-guard.ts';
import type { Guard } from '#core/ports.ts';
import { lazy } from './lazy.ts';
import { wordGuard } from './offline/word-guard.ts';

/** The guardrail that the environment names, every call of it in the ledger; without one our own rules judge alone. */
export function guardOf(config: Config, ports: CostPorts): Guard {
  const { AISLE_GUARDRAIL: named, AWS_REGION: region, BEDROCK_ENDPOINT: endpoint } = config;
  if (named === undefined) return wordGuard;
  if (region === undefined) throw new Error(`AISLE_GUARDRAIL is set to ${named}: set AWS_REGION as well`);
  const [guardrailId = '', version = ''] = named.split(':');
  const load = lazy(async () => {
    const [{ bedrockClient }, { bedrockGuard }] = await Promise.all([
      import('./aws/bedrock-model/bedrock-client.ts'),
      import('./aws/bedrock-guard/bedrock-guard.ts'),
    ]);
    return bedrockGuard({ client: bedrockClient({ region, endpoint }), guardrailId, version });
  });
  const guard: Guard = {
    name: `bedrock/guardrail/${guardrailId}`,
    judge: async (text, signal, call) => await (await load()).judge(text, signal, call),
  };
  return governedGuard(guard, ports);
}
