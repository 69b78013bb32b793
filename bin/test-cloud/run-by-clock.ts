import * as z from 'zod';
import type { CallAws } from './call-aws.ts';

const Rules = z.object({
  Rules: z.array(z.object({ Name: z.string(), ScheduleExpression: z.string().optional() })),
});
const Targets = z.object({ Targets: z.array(z.object({ Arn: z.string(), Input: z.string() })) });
const Invoked = z.object({
  StatusCode: z.number(),
  FunctionError: z.string().optional(),
  Payload: z.string(),
});

/** What the emulator cannot do to the end, though it lets it begin: it knows no UNLOAD, so nothing is learned from. */
const beyondEmulator = /learnFunction/u;

/** Does once what the clock does: calls each function that a schedule names, with what it is told. Gives those that end. */
export async function runByClock(call: CallAws): Promise<readonly string[]> {
  const { Rules: rules } = await call('events', 'list_rules', { arguments: {}, reply: Rules });
  const called: string[] = [];
  for (const { Name: Rule, ScheduleExpression } of rules) {
    if (ScheduleExpression === undefined) continue;
    const { Targets: targets } = await call('events', 'list_targets_by_rule', {
      arguments: { Rule },
      reply: Targets,
    });
    for (const { Arn: FunctionName, Input: Payload } of targets) {
      const invoked = await call('lambda', 'invoke', {
        arguments: { FunctionName, Payload },
        reply: Invoked,
      });
      if (invoked.FunctionError === undefined) called.push(FunctionName);
      else if (!beyondEmulator.test(FunctionName)) throw new Error(`${FunctionName}: ${invoked.Payload}`);
    }
  }
  return called;
}
