import type { CallReply } from '#contract/costs.ts';
import { ShopError } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { startOfAttempt } from '../attempt-id.ts';
import type { Attempt } from '../attempt.ts';
import { callReplyOf } from './call-reply.ts';

/** One call with the whole sum. Fails with `not-found` when the tenant has no such call. */
export async function showCall(
  ports: Pick<Ports, 'ledger'>,
  asked: { readonly tenant: string; readonly attemptId: string },
): Promise<CallReply> {
  const from = startOfAttempt(asked.attemptId);
  const found = from === undefined ? undefined : await findAttempt(ports, asked, from);
  if (found === undefined) throw new ShopError('not-found', 'There is no such call');
  return callReplyOf(found);
}

/** Calls of one millisecond are few: a page holds them. */
async function findAttempt(
  { ledger }: Pick<Ports, 'ledger'>,
  { tenant, attemptId }: { readonly tenant: string; readonly attemptId: string },
  from: number,
): Promise<Attempt | undefined> {
  const { items } = await ledger.list(tenant, { from, to: from + 1 }, { limit: 1_000 });
  return items.find(({ id }) => id === attemptId);
}
