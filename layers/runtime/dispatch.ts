import type { LambdaName } from '#contract/lambdas.ts';
import type { Handlers } from './handlers.ts';
import type { ReceivedEvent } from './receive.ts';

type AnyHandler = (request: ReceivedEvent) => unknown;

/**
 * Calls the handler of a received request. The table ties each key to its handler's types and `receive` has
 * checked the request against the same row; a look-up by a key known only at run time cannot carry that proof.
 */
export function dispatch<L extends LambdaName>(handlers: Handlers<L>, received: ReceivedEvent): unknown {
  const table: Readonly<Record<string, unknown>> = handlers;
  const handler = table[received.key];
  if (!isHandler(handler)) throw new TypeError(`No handler for ${received.key}`);
  return handler(received);
}

function isHandler(value: unknown): value is AnyHandler {
  return typeof value === 'function';
}
