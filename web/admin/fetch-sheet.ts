import type { ReplyOf } from '../shared/api-types.ts';
import type { Api } from '../shared/api.ts';
import type { Outcome } from '../shared/outcome.ts';

type Sheet = ReplyOf<'GET /v1/description-drafts/sheet'>;

/** The server takes sheets of 3 MB; what people write into it needs room. */
const longest = 2_000_000;
const headings = /^[^\n]*\n/u;

/** Fetches as much of the queue as fits into one sheet; its cursor leads to the next one. */
export async function fetchSheet(api: Api, from: string | undefined): Promise<Outcome<Sheet>> {
  let csv = '';
  let cursor = from;
  do {
    const query = { limit: 100, ...(cursor !== undefined && { cursor }) };
    const page = await api.call('GET /v1/description-drafts/sheet', { query });
    if (!page.ok) return page;
    csv += csv === '' ? page.reply.csv : page.reply.csv.replace(headings, '');
    ({ cursor } = page.reply);
  } while (cursor !== undefined && csv.length < longest);
  return { ok: true, reply: { csv, ...(cursor !== undefined && { cursor }) } };
}
