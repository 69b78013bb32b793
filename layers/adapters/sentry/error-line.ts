import * as z from 'zod';

interface LoggedError {
  readonly name: string;
  readonly message: string;
  readonly frames: readonly string[];
  readonly cause?: LoggedError | undefined;
}

const LoggedError: z.ZodType<LoggedError> = z.object({
  name: z.string(),
  message: z.string(),
  frames: z.array(z.string()).default([]),
  get cause() {
    return LoggedError.optional();
  },
});

const ErrorLine = z.object({
  level: z.literal('ERROR'),
  message: z.string(),
  service: z.string(),
  stage: z.string().optional(),
  route: z.string().optional(),
  requestId: z.string().optional(),
  error: LoggedError.optional(),
});

/** A line of a log that tells of a failure of ours. It holds no personal data: none is logged. */
export type ErrorLine = z.infer<typeof ErrorLine>;

/** What the runtime itself writes when a function dies: no JSON, no words of ours. */
const deaths = /Task timed out after [\d.]+ seconds|Runtime exited with error|Runtime\.\w+|OutOfMemory/u;

/** Reads a line of a function's log; undefined for one that tells of no failure. */
export function errorLineOf(text: string, service: string): ErrorLine | undefined {
  const said = ErrorLine.safeParse(jsonOf(text));
  if (said.success) return said.data;
  const [death] = deaths.exec(text) ?? [];
  return death === undefined || text.startsWith('{')
    ? undefined
    : { level: 'ERROR', message: death, service };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Lambda's own lines are no JSON.
    return undefined;
  }
}
