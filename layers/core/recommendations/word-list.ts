import { hash } from 'node:crypto';
import * as z from 'zod';
import type { RecommendedProduct } from '#contract/recommendations.ts';
import { collectGeneration } from '../models/collect-generation.ts';
import { fillIn } from '../models/fill-in.ts';
import { unmarked } from '../models/unmarked.ts';
import type { Ports } from '../ports.ts';
import { phraseHolds } from './phrase-holds.ts';
import { type RecommendationWording, wordingFor } from './recommendation-wording.ts';

export type WordPorts = Pick<
  Ports,
  'model' | 'answers' | 'tuning' | 'ownTuning' | 'telemetry' | 'clock' | 'ids'
>;

/** A list to be ordered and phrased. */
export interface WordingWish {
  readonly tenant: string;
  readonly shopper: string | undefined;
  readonly language: string;
  /** The version of the tables it was made from. */
  readonly version: string;
  /** False where merchants have put it in order. */
  readonly mayReorder: boolean;
  readonly items: readonly RecommendedProduct[];
  readonly nameOf: (productId: string) => string;
}

/** What a model makes of a list: places from 1 in their new order, and phrases by place. */
const Made = z.object({
  order: z.array(z.int()).max(50).default([]),
  phrases: z.record(z.string(), z.string().max(1_000)).default({}),
});
type Made = z.infer<typeof Made>;

/**
 * Has a model order a list and phrase its reasons, where the shop has switched that on. A phrase that says more or less
 * than its reason is left aside, and so is an order that adds or drops a product. What a model made of a list is kept.
 * Whatever fails or takes too long, a budget that is spent included, leaves the list as it is.
 */
export async function wordList(ports: WordPorts, wish: WordingWish): Promise<readonly RecommendedProduct[]> {
  const { items, tenant } = wish;
  const wording = await wordingFor(ports, tenant);
  if (!wording.isOn || items.length === 0) return items;
  try {
    const key = keyOf(wish, wording);
    const kept = await ports.answers.find(tenant, key);
    if (kept !== undefined) return applied(wish, Made.parse(JSON.parse(kept)));
    const made = await askInTime(ports, wish, wording);
    if (made === undefined) return items;
    await ports.answers.save(
      tenant,
      key,
      JSON.stringify(made),
      ports.clock.now() + wording.keptMinutes * 60_000,
    );
    return applied(wish, made);
  } catch (error) {
    ports.telemetry.degraded('wording recommendations', error);
    return items;
  }
}

/** One list of one shopper; changed tables, reasons or words of the prompt make another. */
function keyOf(
  { shopper, language, version, mayReorder, items }: WordingWish,
  wording: RecommendationWording,
): string {
  const list = items.map(({ product, reason, isExplored }) => [product.id, reason, isExplored]);
  const parts = ['recommendation', wording, shopper, language, version, mayReorder, list];
  return hash('sha256', JSON.stringify(parts), 'base64url');
}

/** Undefined when the time is up: the call is called off, and charged for what it used. */
async function askInTime(
  ports: WordPorts,
  wish: WordingWish,
  wording: RecommendationWording,
): Promise<Made | undefined> {
  const stop = new AbortController();
  const late = Symbol('late');
  const asked = ask(ports, wish, wording, stop.signal);
  const first = await Promise.race([asked, ports.clock.sleep(wording.deadlineMs).then(() => late)]);
  if (typeof first !== 'symbol') return first;
  stop.abort();
  // It ends by being called off, which nobody waits for.
  asked.catch(() => undefined);
  return undefined;
}

async function ask(
  ports: WordPorts,
  { tenant, language, items, nameOf }: WordingWish,
  wording: RecommendationWording,
  signal: AbortSignal,
): Promise<Made> {
  const list = items.map(({ product, reason }, at) => ({
    place: at + 1,
    name: unmarked(product.name),
    reason: {
      code: reason.code,
      products: reason.productIds.map((id) => unmarked(nameOf(id))),
      numbers: reason.numbers,
    },
    text: unmarked(reason.text),
  }));
  const requestId = ports.ids.next();
  const parts = ports.model.stream(
    {
      instructions: fillIn(wording.instructions.join('\n'), { language }),
      messages: [{ role: 'user', text: `<products>\n${JSON.stringify(list)}\n</products>` }],
      grounding: { question: '', language, passages: [] },
      maxOutputTokens: wording.maxOutputTokens,
      temperature: 0,
    },
    {
      tenant,
      requestId,
      conversationId: requestId,
      messageId: requestId,
      useCase: 'recommendation',
      language,
      signal,
    },
  );
  const { text } = await collectGeneration(parts);
  return Made.parse(JSON.parse(/\{.*\}/su.exec(text)?.[0] ?? text));
}

function applied(
  { items, language, mayReorder, nameOf }: WordingWish,
  { order, phrases }: Made,
): readonly RecommendedProduct[] {
  const worded = items.map((item, at) => {
    const phrase = phrases[String(at + 1)];
    const { text, productIds } = item.reason;
    const ground = { language, text, names: productIds.map(nameOf).filter((name) => text.includes(name)) };
    if (phrase === undefined || !phraseHolds(phrase, ground)) return item;
    return { ...item, reason: { ...item.reason, text: phrase } };
  });
  // What is tried out stays last, and every product stays.
  const isWhole = order.length === items.length && new Set(order).size === items.length;
  const reordered = order.flatMap((place) => worded[place - 1] ?? []);
  if (!mayReorder || !isWhole || reordered.length !== items.length) return worded;
  return [
    ...reordered.filter(({ isExplored }) => !isExplored),
    ...reordered.filter(({ isExplored }) => isExplored),
  ];
}
