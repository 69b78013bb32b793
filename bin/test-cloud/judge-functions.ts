import * as z from 'zod';
import type { CallAws } from './call-aws.ts';

const Functions = z.object({
  Functions: z.array(
    z.object({
      FunctionName: z.string(),
      Handler: z.string(),
      Environment: z.object({ Variables: z.record(z.string(), z.string()) }).optional(),
      LoggingConfig: z.object({ LogGroup: z.string() }),
    }),
  ),
});
const Events = z.object({ events: z.array(z.object({ message: z.string() })) });
const Line = z.looseObject({ level: z.string(), message: z.string() });

/** What a function of ours did, as its log tells. */
export interface FunctionRecord {
  readonly name: string;
  readonly runs: number;
  /** Lines that tell of something that went wrong. */
  readonly complaints: readonly string[];
}

/** What each deployed function of ours did. */
export async function judgeFunctions(call: CallAws): Promise<readonly FunctionRecord[]> {
  const { Functions: deployed } = await call('lambda', 'list_functions', {
    arguments: { MaxItems: 100 },
    reply: Functions,
  });
  const ours = deployed.filter(({ Environment }) => Environment?.Variables['AISLE_STAGE'] !== undefined);
  const records: FunctionRecord[] = [];
  for (const { Handler, LoggingConfig } of ours) {
    const said = await call('logs', 'filter_log_events', {
      arguments: { logGroupName: LoggingConfig.LogGroup, limit: 10_000 },
      reply: Events,
    });
    const lines = said.events.flatMap(({ message }) => message.split('\n'));
    records.push({
      name: Handler.replace('.handler', ''),
      runs: lines.filter((line) => line.startsWith('REPORT ')).length,
      complaints: lines.filter(isComplaint).map((line) => line.slice(0, 2_000)),
    });
  }
  return records;
}

/** An emulator's model says nothing worth keeping, and to go on without it is right; to be refused by AWS never is. */
function isComplaint(line: string): boolean {
  try {
    return Line.parse(JSON.parse(line)).level === 'ERROR' || /AccessDenied|not authorized/u.test(line);
  } catch {
    // What is no line of our log is one of the runtime's; of learning see `run-by-clock.ts`.
    return /^\w*Error\b/u.test(line) && !line.includes('The learn of');
  }
}
