import type { ChatAnswer } from './chat-answer.ts';
import { refusal } from './bedrock-exceptions.ts';
import { carriedChat, type ChatFaults, chatFaults } from './chat-faults.ts';
import { eventStreamFrame } from './event-stream-frame.ts';
import { type ConnectFault, scriptedWire } from './scripted-wire.ts';
import type { WireServer } from './wire-server.ts';
import { end, hang, sendBytes, sendHead, type WireStep } from './wire-step.ts';

const head = sendHead(200, { 'content-type': 'application/vnd.amazon.eventstream' });
const frameOf = (bytes: Uint8Array): Buffer =>
  eventStreamFrame(
    { ':event-type': 'PayloadPart', ':content-type': 'application/octet-stream', ':message-type': 'event' },
    bytes,
  );
const carryBytes = (bytes: () => Uint8Array): WireStep => sendBytes(() => frameOf(bytes()));
const event = (data: string): WireStep => carryBytes(() => Buffer.from(`data: ${data}\n\n`));
const jsonLine = (data: string): WireStep => carryBytes(() => Buffer.from(`${data}\n`));

const [, start = hang] = carriedChat(head, event, { texts: ['Free.'] });
const exception = (type: string): WireStep =>
  sendBytes(
    eventStreamFrame(
      { ':exception-type': type, ':content-type': 'application/json', ':message-type': 'exception' },
      Buffer.from(
        JSON.stringify({ Message: `${type} of the wire`, ErrorCode: 'ModelInvocationTimeExceeded' }),
      ),
    ),
  );
const invalid = (message: string): readonly WireStep[] => [
  sendHead(400, { 'content-type': 'application/json', 'x-amzn-errortype': 'ValidationError' }),
  sendBytes(Buffer.from(JSON.stringify({ Message: message }))),
  end,
];
const ofContainer = (status: number): readonly WireStep[] => [
  sendHead(424, { 'content-type': 'application/json', 'x-amzn-errortype': 'ModelError' }),
  sendBytes(Buffer.from(JSON.stringify({ Message: 'Received an error', OriginalStatusCode: status }))),
  end,
];

/** Every way a SageMaker endpoint and the network before it can fail a call, by name. */
const sagemakerScenarios = {
  ...chatFaults(head, event, carryBytes),
  'bad-checksum': [head, start, sendBytes(() => corrupted(frameOf(Buffer.from('data: {}\n')))), hang],
  'truncated-frame': [head, start, sendBytes(() => frameOf(Buffer.from('data: {}\n')).subarray(0, -9)), end],
  'huge-frame-announced': [head, start, sendBytes(Buffer.of(0xff, 0xff, 0xff, 0xf0, 0, 0, 0, 0)), hang],
  'model-stream-error': [head, start, exception('ModelStreamError'), end],
  'internal-stream-failure': [head, start, exception('InternalStreamFailure'), end],
  'no-capacity': invalid(
    'Inference Component has no capacity to process this request. Scaling may be in-progress.',
  ),
  'not-ready': refusal(429, 'ModelNotReadyException'),
  'unknown-endpoint': invalid('Endpoint shop of account 123 not found.'),
  throttled: refusal(429, 'ThrottlingException', { 'retry-after': '2' }),
  unavailable: refusal(503, 'ServiceUnavailable'),
  'internal-failure': refusal(500, 'InternalFailure'),
  'access-denied': refusal(403, 'AccessDeniedException'),
  'container-failed': ofContainer(500),
  'container-refused': ofContainer(400),
  'container-busy': ofContainer(429),
} as const satisfies ChatFaults & Record<string, readonly WireStep[]>;

export type SagemakerScenario = keyof typeof sagemakerScenarios;

/** `InvokeEndpointWithResponseStream` for the real client: an answer or a failure for one call after the other. */
export function sagemakerWire(
  scenarios: readonly (ChatAnswer | SagemakerScenario | ConnectFault)[],
  { asJsonLines = false } = {},
): Promise<WireServer> {
  return scriptedWire<ChatAnswer | SagemakerScenario>(scenarios, (scenario) =>
    typeof scenario === 'string'
      ? sagemakerScenarios[scenario]
      : carriedChat(head, asJsonLines ? jsonLine : event, scenario),
  );
}

function corrupted(frame: Buffer): Buffer {
  const copy = Buffer.from(frame);
  copy.write('x', copy.length - 6);
  return copy;
}
