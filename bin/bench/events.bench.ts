import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import type { BenchRow } from '#adapters/testing/bench-rows.ts';
import { EventsReply } from '#contract/events.ts';
import { GuestSessionReply } from '#contract/guest-session.ts';
import { forkQuietly } from './in-child.ts';
import { openKnowledge } from '../ingest/open-knowledge.ts';

const batch = 50;
const batchesEach = 8;
const parallel = 8;
const seconds = 10;

const Started = z.object({ address: z.string() });

/** How many events a second one process accepts over HTTP, and whether those it acknowledged outlive its SIGKILL. */
export async function bench(): Promise<readonly BenchRow[]> {
  const data = await mkdtemp(path.join(tmpdir(), 'aisle-bench-'));
  const world = forkQuietly('world-child.ts', [data]);
  const [started] = await once(world, 'message');
  const { address } = Started.parse(started);
  const acknowledged = new Map<string, string[]>();
  const startedAt = performance.now();
  const end = startedAt + seconds * 1000;
  const workers = Array.from({ length: parallel }, () => sendUntil(address, end, acknowledged));
  await Promise.all(workers);
  const took = (performance.now() - startedAt) / 1000;
  const count = [...acknowledged.values()].reduce((sum, ids) => sum + ids.length, 0);
  // Further batches are under way when the process dies.
  const last = Promise.allSettled(workers.map(() => sendUntil(address, end + 60_000, acknowledged)));
  await new Promise((later) => setTimeout(later, 500));
  world.kill('SIGKILL');
  await once(world, 'exit');
  await last;
  const lost = await lostOf(data, acknowledged);
  await rm(data, { recursive: true });
  const perSecond = count / took;
  return [
    {
      metric: `events a second over HTTP, ${batch} a batch, ${parallel} shoppers at once`,
      floor: '-',
      ours: perSecond.toFixed(0),
      goal: '>= 1000',
      met: perSecond >= 1000,
    },
    {
      metric: 'acknowledged events lost by SIGKILL',
      floor: '-',
      ours: String(lost),
      goal: '0',
      met: lost === 0,
    },
  ];
}

/** Shoppers one after the other, each with a few batches: what is acknowledged is noted. */
async function sendUntil(address: string, end: number, acknowledged: Map<string, string[]>): Promise<void> {
  while (performance.now() < end) {
    const session = await fetch(`${address}/v1/guest-sessions`, { method: 'POST' });
    const { token, guestId } = GuestSessionReply.parse(await session.json());
    const ids: string[] = [];
    acknowledged.set(guestId, ids);
    for (let sent = 0; sent < batchesEach; sent += 1) {
      const events = Array.from({ length: batch }, (_, n) => ({
        id: `event-${sent}-${n}`,
        type: 'view',
        productId: `product-${n}`,
      }));
      const reply = await fetch(`${address}/v1/events`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ consent: true, events }),
      });
      const { accepted } = EventsReply.parse(await reply.json());
      if (accepted !== batch) throw new Error(`Only ${accepted} of ${batch} events were accepted`);
      ids.push(...events.map(({ id }) => id));
    }
  }
}

async function lostOf(data: string, acknowledged: ReadonlyMap<string, readonly string[]>): Promise<number> {
  const { ports, close } = await openKnowledge(data);
  let lost = 0;
  for (const [shopper, ids] of acknowledged) {
    const kept = new Set((await ports.events.recent('main', shopper)).map(({ id }) => id));
    lost += ids.filter((id) => !kept.has(id)).length;
  }
  await close();
  return lost;
}
