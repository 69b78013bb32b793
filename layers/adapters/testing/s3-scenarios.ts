import { httpFaults } from './http-faults.ts';
import { refusal } from './s3-objects.ts';
import { end, sendBytes, sendHead, type WireStep } from './wire-step.ts';

const bytes = Buffer.from('The first half of a document and its second half.');
const half = bytes.subarray(0, 24);
const head = sendHead(200, { etag: '"1"', 'content-length': String(bytes.length) });
const throttled: readonly WireStep[] = [
  sendHead(503, { 'content-type': 'application/xml', 'retry-after': '2' }),
  sendBytes(Buffer.from('<Error><Code>SlowDown</Code><Message>Reduce your request rate</Message></Error>')),
  end,
];

/** Every way S3 and the network before it can fail the reading of an object, by name. */
export const s3Scenarios = {
  ...httpFaults(head, [sendBytes(half)]),
  throttled,
  'access-denied': refusal(403, 'AccessDenied'),
  'no-such-bucket': refusal(404, 'NoSuchBucket'),
  'internal-error': refusal(500, 'InternalError'),
  'malformed-xml': [
    sendHead(500, { 'content-type': 'application/xml' }),
    sendBytes(Buffer.from('<Error><Code>Inter')),
    end,
  ],
  'no-reply-of-s3': [sendHead(200, { 'content-length': '2' }), sendBytes(Buffer.from('{}')), end],
} as const satisfies Record<string, readonly WireStep[]>;

export type S3Scenario = keyof typeof s3Scenarios;

export const s3ScenarioNames = Object.keys(s3Scenarios).filter(isScenario);

function isScenario(name: string): name is S3Scenario {
  return name in s3Scenarios;
}
