import { end, hang, reset, sendBytes, sendHead, wait, type WireStep } from './wire-step.ts';

/** What can go wrong below any vendor's protocol. */
export interface HttpFaults {
  readonly 'server-error': readonly WireStep[];
  readonly 'html-page-with-200': readonly WireStep[];
  readonly 'html-page-with-502': readonly WireStep[];
  readonly 'hang-before-head': readonly WireStep[];
  readonly 'hang-before-body': readonly WireStep[];
  readonly 'hang-mid-stream': readonly WireStep[];
  readonly 'reset-before-head': readonly WireStep[];
  readonly 'reset-mid-head': readonly WireStep[];
  readonly 'reset-before-body': readonly WireStep[];
  readonly 'reset-mid-body': readonly WireStep[];
  readonly 'empty-body': readonly WireStep[];
  readonly 'early-end': readonly WireStep[];
  readonly 'slow-drip': readonly WireStep[];
}

/** Breaks an answer: `begun` is the part of its body that arrives before something goes wrong. */
export function httpFaults(head: WireStep, begun: readonly WireStep[]): HttpFaults {
  return {
    'server-error': [sendHead(500, { 'content-type': 'text/plain' }), sendBytes(Buffer.from('Oops')), end],
    'html-page-with-200': htmlPage(200),
    'html-page-with-502': htmlPage(502),
    'hang-before-head': [hang],
    'hang-before-body': [head, hang],
    'hang-mid-stream': [head, ...begun, hang],
    'reset-before-head': [reset],
    'reset-mid-head': [{ type: 'send-half-head' }, aMoment, reset],
    'reset-before-body': [head, aMoment, reset],
    'reset-mid-body': [head, ...begun, aMoment, reset],
    'empty-body': [head, end],
    'early-end': [head, ...begun, end],
    'slow-drip': [head, ...begun.flatMap(byteByByte), hang],
  };
}

/** A reset overtakes bytes that the client has not read yet. */
const aMoment = wait(10);

function htmlPage(status: number): readonly WireStep[] {
  const page = '<html><head><title>Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>';
  return [sendHead(status, { 'content-type': 'text/html' }), sendBytes(Buffer.from(page)), end];
}

/** Something always moves on the wire, so a socket's own timeout never rings. */
function byteByByte(step: WireStep): readonly WireStep[] {
  if (step.type !== 'send-bytes') return [step];
  return Array.from(step.bytes(), (byte) => [wait(20), sendBytes(Uint8Array.of(byte))]).flat();
}
