/** What a log line says of an error. */
export interface ErrorDescription {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly frames: readonly string[];
  readonly cause?: ErrorDescription;
}

/** Causes of causes are told this deep, frames of each this far. */
const mostCauses = 5;
const mostFrames = 12;

/**
 * An error as it may be logged: its name, message, places in the code, causes. Its other fields stay out: a refused
 * transaction of DynamoDB, for one, carries the item, and with it what a shopper wrote.
 */
export function describeError(error: unknown, depth = 1): ErrorDescription {
  if (!(error instanceof Error)) {
    return { name: typeof error, message: 'A value that is no error was thrown', frames: [] };
  }
  const code = 'code' in error ? error.code : undefined;
  return {
    name: error.name,
    message: messageOf(error),
    ...(typeof code === 'string' && { code }),
    frames: framesOf(error),
    ...(error.cause !== undefined && depth < mostCauses && { cause: describeError(error.cause, depth + 1) }),
  };
}

/** `JSON.parse` quotes what it could not read. */
function messageOf(error: Error): string {
  return error instanceof SyntaxError ? error.message.replace(/".*"/su, '"…"') : error.message;
}

function framesOf({ stack = '' }: Error): readonly string[] {
  return stack
    .split('\n')
    .filter((line) => /^ {4}at /u.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim());
}
