import type { Caller, Ports } from '../ports.ts';

/** Questions a shopper may ask a minute: more than a person types, less than a script wants. */
const questionsPerMinute = 20;

/** Lets a caller ask a question, or fails with `too-many-requests`. */
export async function admit(ports: Pick<Ports, 'quota'>, caller: Caller): Promise<void> {
  await ports.quota.spend(caller.tenant, `chat:${caller.id}`, { perMinute: questionsPerMinute });
}

/** Times a shopper's client may come back to turns a minute: one that is cut off all the time does, a thousand open lines do not. */
const repeatsPerMinute = 120;

/** Lets a caller come back to a turn, which is no new question. */
export async function admitAgain(ports: Pick<Ports, 'quota'>, caller: Caller): Promise<void> {
  await ports.quota.spend(caller.tenant, `chat-again:${caller.id}`, { perMinute: repeatsPerMinute });
}
