import type { CallListQuery, CallListReply } from '#contract/costs.ts';
import type { Ports } from '../../ports.ts';
import type { Attempt } from '../attempt.ts';
import { callOf } from './call-reply.ts';
import { matches } from './gather-costs.ts';
import { reportSpan } from './report-span.ts';

/** A page may be shorter than asked, even empty, when filters leave little: so many rows are looked at for it. */
const mostRows = 5_000;
/** So many at once, where filters have left too little of the first. */
const rowsAtOnce = 500;
/** Every day of a span is looked up by itself. */
const mostDays = 92;

/** Calls in the order of time, page after page. */
export async function listCalls(
  { ledger }: Pick<Ports, 'ledger'>,
  asked: CallListQuery & { readonly tenant: string },
): Promise<CallListReply> {
  const span = reportSpan(asked, mostDays);
  const isAsked = (row: Attempt) =>
    matches(row, asked) && (asked.state === undefined || asked.state === row.state);
  const found: Attempt[] = [];
  let looked = 0;
  let { cursor } = asked;
  do {
    const limit = looked === 0 ? asked.limit : rowsAtOnce;
    const page = await ledger.list(asked.tenant, span, { limit, cursor });
    const fitting = page.items.filter(isAsked).slice(0, asked.limit - found.length);
    found.push(...fitting);
    looked += page.items.length;
    const last = fitting.at(-1);
    const isFull = found.length === asked.limit && last !== undefined;
    // A full page ends with its last call, so that the next begins behind it: a cursor of the ledger's own stands there.
    const until = isFull ? page.items.indexOf(last) + 1 : limit;
    ({ cursor } =
      until < page.items.length ? await ledger.list(asked.tenant, span, { limit: until, cursor }) : page);
  } while (cursor !== undefined && found.length < asked.limit && looked < mostRows);
  const calls = found.map(callOf);
  return cursor === undefined ? { calls } : { calls, cursor };
}
