import type { CallListQuery, CallListReply } from '#contract/costs.ts';
import type { Page, Ports, Span } from '../../ports.ts';
import type { Attempt } from '../attempt.ts';
import { callOf } from './call-reply.ts';
import { matches } from './gather-costs.ts';
import { reportSpan } from './report-span.ts';

/** A page may be shorter than asked, even empty, when filters leave little: so many rows are looked at for it. */
const mostRows = 5_000;

/** Calls in the order of time, page after page. */
export async function listCalls(
  ports: Pick<Ports, 'ledger'>,
  asked: CallListQuery & { readonly tenant: string },
): Promise<CallListReply> {
  const span = reportSpan(asked);
  const found: Attempt[] = [];
  let looked = 0;
  let { cursor } = asked;
  do {
    const limit = asked.limit - found.length;
    const page: Page<Attempt> = await readPage(ports, asked.tenant, span, limit, cursor);
    const isAsked = (row: Attempt) =>
      matches(row, asked) && (asked.state === undefined || asked.state === row.state);
    found.push(...page.items.filter(isAsked));
    looked += page.items.length;
    ({ cursor } = page);
  } while (cursor !== undefined && found.length < asked.limit && looked < mostRows);
  const calls = found.map(callOf);
  return cursor === undefined ? { calls } : { calls, cursor };
}

async function readPage(
  { ledger }: Pick<Ports, 'ledger'>,
  tenant: string,
  span: Span,
  limit: number,
  cursor: string | undefined,
): Promise<Page<Attempt>> {
  return await ledger.list(tenant, span, { limit, cursor });
}
