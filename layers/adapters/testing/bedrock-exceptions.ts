import { eventStreamFrame } from './event-stream-frame.ts';
import { end, sendBytes, sendHead, type WireStep } from './wire-step.ts';

/** Bedrock refuses a call before it streams: a status, the exception's name in a header, a message. */
export function refusal(
  status: number,
  exception: string,
  headers: Readonly<Record<string, string>> = {},
): readonly WireStep[] {
  const head = sendHead(status, {
    'content-type': 'application/json',
    'x-amzn-errortype': `${exception}:http://internal.amazon.com/coral/com.amazon.coral.service/`,
    ...headers,
  });
  return [head, sendBytes(Buffer.from(JSON.stringify({ message: `${exception} of the wire` }))), end];
}

/** An exception inside a stream that began well; Bedrock writes its name in lower camel case. */
export function exceptionEvent(exception: string): WireStep {
  const headers = {
    ':exception-type': exception,
    ':content-type': 'application/json',
    ':message-type': 'exception',
  };
  return sendBytes(
    eventStreamFrame(headers, Buffer.from(JSON.stringify({ message: `${exception} of the wire` }))),
  );
}

/** An error that the event stream itself reports, outside Bedrock's model of exceptions. */
export function errorEvent(code: string): WireStep {
  const headers = { ':error-code': code, ':error-message': 'An error of the wire', ':message-type': 'error' };
  return sendBytes(eventStreamFrame(headers, new Uint8Array()));
}
