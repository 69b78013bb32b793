import { httpFaults } from './http-faults.ts';
import { jsonReply, rawReply } from './json-reply.ts';
import { sendBytes, sendHead, type WireStep } from './wire-step.ts';

const type = 'application/x-amz-json-1.1';
const body = Buffer.from(JSON.stringify({ QueryExecutionId: 'query-1' }));
const head = sendHead(200, { 'content-type': type, 'content-length': String(body.length) });

function refusal(status: number, name: string): readonly WireStep[] {
  return jsonReply({ __type: name, Message: 'Refused by the wire' }, status, { 'content-type': type });
}

/** Every way Athena and the network before it can fail a call, by name. */
export const athenaScenarios = {
  ...httpFaults(head, [sendBytes(body.subarray(0, 12))]),
  throttled: refusal(400, 'TooManyRequestsException'),
  'internal-error': refusal(500, 'InternalServerException'),
  'access-denied': refusal(400, 'AccessDeniedException'),
  'invalid-request': refusal(400, 'InvalidRequestException'),
  'malformed-json': rawReply(Buffer.from('{"QueryExecutionId": "qu'), 200, { 'content-type': type }),
  'no-reply-of-athena': jsonReply({}, 200, { 'content-type': type }),
} as const satisfies Record<string, readonly WireStep[]>;

export type AthenaScenario = keyof typeof athenaScenarios;

export const athenaScenarioNames = Object.keys(athenaScenarios).filter(isScenario);

function isScenario(name: string): name is AthenaScenario {
  return name in athenaScenarios;
}
