import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Answer } from '#contract/chat.ts';
import { DescriptionJob } from '#contract/description-jobs.ts';
import { EventsReply } from '#contract/events.ts';
import { type Route, routes } from '#contract/routes.ts';
import type { Shop } from './shop.ts';

/** Who asks. */
export interface Tokens {
  readonly guest: string;
  readonly staff: string;
}

/** As long as work that is done without a request may take here. */
const patienceMs = 120_000;
const question = { message: 'How long do I have to return something?' };

/** What routes without parameters in their path have to be told. */
const queries: Readonly<Record<string, string>> = {
  'GET /v1/knowledge/search': '?q=returns',
  'GET /v1/recommendations': '?kind=popular',
  'GET /v1/recommendations/report': `?from=${dayOf(-1)}&to=${dayOf(1)}`,
  'GET /v1/costs': `?from=${dayOf(-1)}&to=${dayOf(1)}`,
  'GET /v1/costs/calls': `?from=${dayOf(-1)}&to=${dayOf(1)}`,
  'GET /v1/costs/export': `?from=${dayOf(-1)}&to=${dayOf(1)}`,
};

/** Uses a deployed shop as its people do. Each step fails unless what comes back is what the contract says. */
export function walkShop(shop: Shop, { guest, staff }: Tokens): ReadonlyMap<string, () => Promise<void>> {
  return new Map([
    ['the pages are shown, with their policy', async () => await seePages(shop)],
    ['a chat is answered with a source, in one object', async () => await chat(shop, guest)],
    ['a chat is answered event by event, all at once', async () => await chatInEvents(shop, guest)],
    ['what a shopper did is kept', async () => await sendEvents(shop, guest)],
    ['every list is read by who may', async () => await readLists(shop, { guest, staff })],
    ['nobody without a token reads what is not public', async () => await readWithout(shop)],
    ['descriptions are ordered and written', async () => await describe(shop, staff)],
  ]);
}

async function seePages(shop: Shop): Promise<void> {
  for (const page of ['/', '/admin/']) {
    const { status, headers, body } = await shop.tell(`GET ${page}`);
    if (status !== 200 || !body.includes('<!doctype html>'))
      throw new Error(`${page} was answered with ${status}`);
    if (!String(headers['content-security-policy']).includes("default-src 'none'")) {
      throw new Error(`${page} comes without its policy: ${JSON.stringify(headers)}`);
    }
  }
}

async function chat(shop: Shop, token: string): Promise<void> {
  const { citations, conversationId } = await shop.ask('POST /v1/chat', {
    token,
    body: question,
    reply: Answer,
  });
  if (citations.length === 0) throw new Error('The answer cites nothing');
  const read = await shop.ask(`GET /v1/conversations/${conversationId}`, {
    token,
    reply: routes['GET /v1/conversations/{conversationId}'].reply,
  });
  if (read.messages.length < 2) throw new Error('The conversation was not remembered');
}

async function chatInEvents(shop: Shop, token: string): Promise<void> {
  const { status, headers, body } = await shop.tell('POST /v1/chat', {
    token,
    body: question,
    accept: 'text/event-stream',
  });
  if (status !== 200 || !String(headers['content-type']).startsWith('text/event-stream')) {
    throw new Error(`The stream was answered with ${status}: ${body}`);
  }
  if (!body.includes('event: answer-end')) throw new Error(`The stream has no end: ${body}`);
}

async function sendEvents(shop: Shop, token: string): Promise<void> {
  const events = [{ id: randomUUID(), type: 'view', productId: 'apron-kids-flour' }];
  const body = { consent: true, events };
  const { accepted } = await shop.ask('POST /v1/events', { token, body, reply: EventsReply });
  if (accepted !== 1) throw new Error('The event was not kept');
}

async function readLists(shop: Shop, { guest, staff }: Tokens): Promise<void> {
  for (const [key, { access, reply }] of lists()) {
    const token = access === 'shopper' ? guest : staff;
    await shop.ask(`${key}${queries[key] ?? ''}`, { ...(access !== 'public' && { token }), reply });
  }
}

async function readWithout(shop: Shop): Promise<void> {
  for (const [key, { access }] of lists()) {
    if (access === 'public') continue;
    const { status } = await shop.tell(`${key}${queries[key] ?? ''}`);
    if (status !== 401) throw new Error(`${key} without a token was answered with ${status}`);
  }
}

async function describe(shop: Shop, token: string): Promise<void> {
  const order = { filter: { ids: ['apron-kids-flour'] }, request: { languages: ['en'] } };
  const { jobId } = await shop.ask('POST /v1/description-jobs', {
    token,
    body: order,
    reply: DescriptionJob,
  });
  const path = `/v1/description-jobs/${jobId}`;
  let isStarted = false;
  for (const deadline = Date.now() + patienceMs; ; await setTimeout(500)) {
    const { state } = await shop.ask(`GET ${path}`, { token, reply: DescriptionJob });
    if (state === 'finished') return;
    if (Date.now() > deadline) throw new Error(`The job of descriptions is still ${state} after two minutes`);
    if (state !== 'waiting' || isStarted) continue;
    const body = { hardCap: { amount: '1', currency: 'USD' } };
    await shop.ask(`POST ${path}/start`, { token, body, reply: DescriptionJob });
    isStarted = true;
  }
}

/** Routes that read and have no parameters in their path. */
function lists(): readonly (readonly [string, Route])[] {
  return Object.entries<Route>(routes).filter(([key]) => key.startsWith('GET ') && !key.includes('{'));
}

function dayOf(away: number): string {
  return new Date(Date.now() + away * 86_400_000).toISOString().slice(0, 10);
}
