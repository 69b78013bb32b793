import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { createDynamoError } from '../operations/dynamo-error.ts';
import { hasSaneShape } from './has-sane-shape.ts';
import { readBody } from './read-body.ts';

/** One call of the API. */
export type Call = { readonly operation: string; readonly input: Readonly<Record<string, unknown>> };

const Input = z.record(z.string(), z.unknown()).refine((input) => hasSaneShape(input));

/** Reads the operation from the header and its input from the body; throws the DynamoDB error. */
export async function readCall(request: IncomingMessage): Promise<Call> {
  const body = await readBody(request);
  // Browsers always say where a page is from, and no page has business here.
  if (request.headers.origin) throw createDynamoError('AccessDeniedException', 'Web pages are not let in');
  return callOf(body, String(request.headers['x-amz-target']));
}

/** The call that a body and its `x-amz-target` header make; throws the DynamoDB error. */
export function callOf(body: string, target: string | undefined): Call {
  const [version, operation] = String(target).split('.');
  if (version !== 'DynamoDB_20120810' || !operation)
    throw createDynamoError('UnknownOperationException', 'The header x-amz-target names no operation');
  return { operation, input: readInput(body) };
}

function readInput(body: string): Call['input'] {
  try {
    return Input.parse(JSON.parse(body));
  } catch (cause) {
    const error = createDynamoError('SerializationException', 'The body is no JSON object, or an odd one');
    throw Object.assign(error, { cause });
  }
}
