import * as z from 'zod';

const Keys = z.object({ Keys: z.array(z.unknown()) });
const Batch = z.object({ RequestItems: z.record(z.string(), z.union([z.array(z.unknown()), Keys])) });

/** Sends the first half of a batch and adds the other half to the reply as unprocessed. */
export async function halfDone(body: string, send: (body: string) => Promise<Response>): Promise<Response> {
  const { RequestItems } = Batch.parse(JSON.parse(body));
  const [[table, requests] = ['', []]] = Object.entries(RequestItems);
  const all = Array.isArray(requests) ? requests : requests.Keys;
  const half = Math.ceil(all.length / 2);
  const part = (items: readonly unknown[]) => ({
    [table]: Array.isArray(requests) ? items : { Keys: items },
  });
  const reply = await send(JSON.stringify({ RequestItems: part(all.slice(0, half)) }));
  const left = half < all.length ? part(all.slice(half)) : {};
  const done = z.record(z.string(), z.unknown()).parse(await reply.json());
  return Response.json({ ...done, [Array.isArray(requests) ? 'UnprocessedItems' : 'UnprocessedKeys']: left });
}
