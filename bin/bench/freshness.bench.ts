import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { Product, ProductListReply } from '#contract/product.ts';
import { type BenchRow, quantile } from '#adapters/testing/bench-rows.ts';
import { newGuest } from '../local/testing/new-guest.ts';
import { signIn } from '../local/testing/sign-in.ts';
import { type ForkedWorld, forkWorld } from './fork-world.ts';

const changes = 30;
const goalMs = 1_000;
const patienceMs = 10_000;
const pauseMs = 2;
const changed = { id: 'tent-borealis-2', name: 'Borealis 2 tent' };
/** A product that the changed one is like. */
const like = 'tent-borealis-3';

const Recommended = z.object({ items: z.array(z.object({ product: Product })) });

type Guest = Awaited<ReturnType<typeof newGuest>>;
/** What a place says of a product: its price and stock where it shows both, its price, or nothing of it. */
type Look = (guest: Guest) => Promise<string | undefined>;

const looks: Readonly<Record<string, Look>> = {
  'product page': async (guest) => told(Product.parse(await read(guest, `/v1/products/${changed.id}`))),
  search: async (guest) => {
    const target = `/v1/products?q=${encodeURIComponent(changed.name)}&sort=price-asc`;
    const { products } = ProductListReply.parse(await read(guest, target));
    return told(products.find(({ id }) => id === changed.id));
  },
  recommendations: async (guest) => {
    const target = `/v1/recommendations?kind=similar&productId=${like}&limit=12`;
    const { items } = Recommended.parse(await read(guest, target));
    return told(items.find(({ product }) => product.id === changed.id)?.product);
  },
  chat: async (guest) => (await guest.ask({ message: `How much is the ${changed.name}?` })).answer,
};

/**
 * How long a merchant's PATCH of price and stock takes to be told over HTTP by a local shop in a process of its own,
 * counted from the moment it is sent; every place is asked again and again until it tells of it.
 */
export async function bench(): Promise<readonly BenchRow[]> {
  await using world = await forkWorld();
  const merchant = await signIn(world.data, 'merchant');
  const took = new Map<string, number[]>();
  for (let turn = 0; turn < changes; turn += 1) {
    const minor = 50_000 + 101 * turn;
    const stock = 1 + turn;
    const startedAt = performance.now();
    const sent = change(world, merchant, { price: { minor, currency: 'PLN' }, stock });
    // Each turn another shopper, so that no quota is in the way.
    const guest = await newGuest(() => world.address);
    await Promise.all([
      sent,
      ...Object.entries(looks).map(async ([place, look]) => {
        const wanted = place === 'chat' ? amountOf(minor) : `${amountOf(minor)}, ${stock}`;
        await until(place, async () => (await look(guest))?.includes(wanted) === true);
        took.set(place, [...(took.get(place) ?? []), performance.now() - startedAt]);
      }),
    ]);
  }
  return Array.from(took, ([place, times]) => rowOf(place, times));
}

function rowOf(place: string, times: readonly number[]): BenchRow {
  const most = Math.max(...times);
  return {
    metric: `a new price and stock on the way to: ${place}, p50 / max of ${times.length}`,
    floor: '-',
    ours: `${quantile(times, 0.5).toFixed(0)} / ${most.toFixed(0)} ms`,
    goal: `${goalMs} ms`,
    met: most <= goalMs,
  };
}

async function change({ address }: ForkedWorld, token: string, body: object): Promise<void> {
  const reply = await fetch(`${address}/v1/catalogue/${changed.id}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`The change was answered with ${reply.status}: ${await reply.text()}`);
}

async function until(place: string, isThere: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await isThere())) {
    if (performance.now() > end)
      throw new Error(`The ${place} did not tell of a change in ${patienceMs / 1000} s`);
    await setTimeout(pauseMs);
  }
}

async function read(guest: Guest, target: string): Promise<unknown> {
  const reply = await guest.send('GET', target);
  return await reply.json();
}

function told(product: Product | undefined): string | undefined {
  return product && `${product.price.amount}, ${product.stock}`;
}

function amountOf(minor: number): string {
  return (minor / 100).toFixed(2);
}
