import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { crc32 } from 'node:zlib';
import { createDynamoError, isDynamoError } from '../operations/dynamo-error.ts';
import { readCall, type Call } from './read-call.ts';

/** Answers one call; a client that has gone away is no error. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (call: Call) => Promise<unknown>,
): Promise<void> {
  try {
    send(response, 200, await answer(await readCall(request)));
  } catch (error) {
    if (request.errored || response.destroyed) return;
    if (isDynamoError(error)) return send(response, error.statusCode, error.body);
    process.emitWarning(error instanceof Error ? error : String(error));
    const { body } = createDynamoError('InternalServerError', 'The local DynamoDB failed: see its warnings');
    send(response, 500, body);
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(text),
    'x-amz-crc32': crc32(text),
    'x-amzn-requestid': randomUUID(),
  });
  response.end(text);
}
