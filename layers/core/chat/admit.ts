import type { Caller, Ports } from '../ports.ts';

/** Questions a shopper may ask a minute: more than a person types, less than a script wants. */
const questionsPerMinute = 20;

/** Lets a caller ask a question, or fails with `too-many-requests`. */
export async function admit(ports: Pick<Ports, 'quota'>, caller: Caller): Promise<void> {
  await ports.quota.spend(caller.tenant, `chat:${caller.id}`, { perMinute: questionsPerMinute });
}
