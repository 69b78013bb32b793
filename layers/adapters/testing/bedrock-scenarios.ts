import { bedrockEvents, event, eventStreamHead } from './bedrock-answer.ts';
import { errorEvent, exceptionEvent, refusal } from './bedrock-exceptions.ts';
import { brokenFrames } from './broken-frames.ts';
import { httpFaults } from './http-faults.ts';
import { end, reset, type WireStep } from './wire-step.ts';

const { start, texts, stop, usage } = bedrockEvents({ texts: ['Returns are ', 'free.'] });
const { usage: senselessUsage } = bedrockEvents({
  texts: [],
  usage: { inputTokens: -4, outputTokens: 'two' },
});
const begun = [start, ...texts];

/** Every way Bedrock and the network before it can fail a call, by name. */
export const bedrockScenarios = {
  ...httpFaults(eventStreamHead, begun),
  ...brokenFrames(eventStreamHead, begun, [stop, usage]),
  'reset-at-connect': [reset],
  throttled: refusal(429, 'ThrottlingException', { 'retry-after': '2' }),
  'quota-exceeded': refusal(400, 'ServiceQuotaExceededException'),
  'model-not-ready': refusal(429, 'ModelNotReadyException'),
  'model-timeout': refusal(408, 'ModelTimeoutException'),
  'model-error': refusal(424, 'ModelErrorException'),
  'internal-error': refusal(500, 'InternalServerException'),
  unavailable: refusal(503, 'ServiceUnavailableException', { 'retry-after': '1' }),
  invalid: refusal(400, 'ValidationException'),
  'unknown-model': refusal(404, 'ResourceNotFoundException'),
  'access-denied': refusal(403, 'AccessDeniedException'),
  'expired-token': refusal(403, 'ExpiredTokenException'),
  'unheard-of': refusal(418, 'TeapotException'),
  'throttled-mid-stream': inStream(exceptionEvent('throttlingException'), stop, usage),
  'model-error-mid-stream': inStream(exceptionEvent('modelStreamErrorException'), stop, usage),
  'internal-error-mid-stream': inStream(exceptionEvent('internalServerException'), stop, usage),
  'unavailable-mid-stream': inStream(exceptionEvent('serviceUnavailableException'), stop, usage),
  'invalid-mid-stream': inStream(exceptionEvent('validationException'), stop, usage),
  'unheard-of-mid-stream': inStream(exceptionEvent('teapotException'), stop, usage),
  'error-mid-stream': inStream(errorEvent('InternalFailure'), stop, usage),
  'throttled-at-once': [eventStreamHead, exceptionEvent('throttlingException'), end],
  'missing-usage': inStream(stop),
  'missing-stop': inStream(usage),
  'doubled-usage': inStream(stop, usage, usage),
  'doubled-stop': inStream(stop, stop, usage),
  'senseless-usage': inStream(stop, senselessUsage),
  'senseless-text': inStream(event('contentBlockDelta', { delta: { text: 7 } }), stop, usage),
  'text-before-start': [eventStreamHead, ...texts, start, stop, usage, end],
  'text-after-stop': inStream(stop, ...texts, usage),
} as const satisfies Record<string, readonly WireStep[]>;

export type BedrockScenario = keyof typeof bedrockScenarios;

export const bedrockScenarioNames = Object.keys(bedrockScenarios).filter(isScenario);

function isScenario(name: string): name is BedrockScenario {
  return name in bedrockScenarios;
}

function inStream(...rest: readonly WireStep[]): readonly WireStep[] {
  return [eventStreamHead, ...begun, ...rest, end];
}
