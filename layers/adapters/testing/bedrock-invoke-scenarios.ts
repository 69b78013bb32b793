import { refusal } from './bedrock-exceptions.ts';
import { jsonFaults } from './json-faults.ts';
import { jsonReply } from './json-reply.ts';
import type { WireStep } from './wire-step.ts';

const titan = (embedding: unknown): readonly WireStep[] => jsonReply({ embedding, inputTextTokenCount: 9 });
const numbers = Array.from({ length: 256 }, () => 0.0625);

/** Every way InvokeModel and the network before it can fail a call of any model, by name. */
export const bedrockInvokeScenarios = {
  ...jsonFaults({ embedding: numbers, inputTextTokenCount: 9 }),
  throttled: refusal(429, 'ThrottlingException', { 'retry-after': '2' }),
  'unavailable-for-now': refusal(503, 'ServiceUnavailableException', { 'retry-after': '2' }),
  'quota-exceeded': refusal(400, 'ServiceQuotaExceededException'),
  'model-not-ready': refusal(429, 'ModelNotReadyException'),
  'model-timeout': refusal(408, 'ModelTimeoutException'),
  'model-error': refusal(424, 'ModelErrorException'),
  'internal-error': refusal(500, 'InternalServerException'),
  invalid: refusal(400, 'ValidationException'),
  'unknown-model': refusal(404, 'ResourceNotFoundException'),
  'access-denied': refusal(403, 'AccessDeniedException'),
  'expired-token': refusal(403, 'ExpiredTokenException'),
  'unheard-of': refusal(418, 'TeapotException'),
  'wrong-dimension': titan(numbers.slice(1)),
  'no-numbers': titan([]),
  'numbers-missing': titan([...numbers.slice(1), null]),
  'numbers-as-text': titan([...numbers.slice(1), '0.5']),
  'zero-vector': titan(numbers.map(() => 0)),
  'endless-number': titan([...numbers.slice(1), 1e300]),
} as const satisfies Record<string, readonly WireStep[]>;

export type BedrockInvokeScenario = keyof typeof bedrockInvokeScenarios;

export const bedrockInvokeScenarioNames = Object.keys(bedrockInvokeScenarios).filter(isScenario);

function isScenario(name: string): name is BedrockInvokeScenario {
  return name in bedrockInvokeScenarios;
}
