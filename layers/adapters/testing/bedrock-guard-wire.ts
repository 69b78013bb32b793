import { refusal } from './bedrock-exceptions.ts';
import { jsonFaults } from './json-faults.ts';
import { jsonReply } from './json-reply.ts';
import { type ConnectFault, scriptedWire } from './scripted-wire.ts';
import type { WireServer } from './wire-server.ts';
import type { WireStep } from './wire-step.ts';

/** What a guardrail says when it has nothing to say. */
export const cleanVerdict = {
  action: 'NONE',
  outputs: [],
  assessments: [{}],
  usage: {
    topicPolicyUnits: 1,
    contentPolicyUnits: 1,
    wordPolicyUnits: 1,
    sensitiveInformationPolicyUnits: 0,
    sensitiveInformationPolicyFreeUnits: 1,
    contextualGroundingPolicyUnits: 0,
  },
} as const;

/** A verdict against a text, as Bedrock writes one. */
export const blockedVerdict = {
  ...cleanVerdict,
  action: 'GUARDRAIL_INTERVENED',
  outputs: [{ text: 'Sorry' }],
  assessments: [
    {
      contentPolicy: { filters: [{ type: 'VIOLENCE', confidence: 'HIGH', action: 'BLOCKED' }] },
      topicPolicy: { topics: [{ name: 'weapons', type: 'DENY', action: 'BLOCKED' }] },
    },
  ],
} as const;

/** Every way ApplyGuardrail and the network before it can fail, by name. */
const bedrockGuardScenarios = {
  ...jsonFaults({ ...cleanVerdict, odd: 0.5 }),
  throttled: refusal(429, 'ThrottlingException', { 'retry-after': '2' }),
  'unavailable-for-now': refusal(503, 'ServiceUnavailableException', { 'retry-after': '2' }),
  'quota-exceeded': refusal(402, 'ServiceQuotaExceededException'),
  'internal-error': refusal(500, 'InternalServerException'),
  invalid: refusal(400, 'ValidationException'),
  'unknown-guardrail': refusal(404, 'ResourceNotFoundException'),
  'access-denied': refusal(403, 'AccessDeniedException'),
  'verdict-unheard-of': jsonReply({ ...cleanVerdict, action: 'PERHAPS' }),
  'usage-missing': jsonReply({ action: 'NONE', outputs: [], assessments: [] }),
} as const satisfies Record<string, readonly WireStep[]>;

export type BedrockGuardScenario = keyof typeof bedrockGuardScenarios;

export const bedrockGuardScenarioNames = Object.keys(bedrockGuardScenarios).filter(isScenario);

type Scenario = BedrockGuardScenario | readonly WireStep[];

/** Amazon Bedrock's ApplyGuardrail for the real client. The last scenario stays. */
export function bedrockGuardWire(
  scenarios: readonly (Scenario | ConnectFault)[] = [jsonReply(cleanVerdict)],
): Promise<WireServer> {
  return scriptedWire<Scenario>(scenarios, (scenario) =>
    typeof scenario === 'string' ? bedrockGuardScenarios[scenario] : scenario,
  );
}

function isScenario(name: string): name is BedrockGuardScenario {
  return name in bedrockGuardScenarios;
}
