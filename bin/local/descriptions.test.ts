import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { DescriptionListReply, DescriptionReply } from '#contract/description-versions.ts';
import { Problem } from '#contract/problem.ts';
import { Product } from '#contract/product.ts';
import { saveDraft } from '#core/descriptions/keeping/save-draft.ts';
import type { Identity } from '#core/ports.ts';
import { shippedTuning } from '#core/descriptions/testing/shipped-tuning.ts';
import { sampleWritten } from '#core/testing/sample-description.ts';
import { sampleProduct } from '#core/testing/sample-product.ts';
import { type TestPorts, testPorts } from '#core/testing/test-ports.ts';
import { anyOrigin, authorize } from '#runtime/authorize.ts';
import { readLocalConfig } from '#runtime/read-config.ts';
import { provideLambdaRuntime } from './lambda-runtime.ts';
import { localFunctions } from './local-functions.ts';
import { type LocalServer, startServer } from './start-server.ts';

/** Tokens of this test: `ROLE.TENANT`. */
const identity: Identity = {
  issueGuest: () => Promise.reject(new Error('not here')),
  signIn: undefined,
  async verify(token) {
    const [role, tenant = ''] = token.split('.');
    if (role !== 'merchant' && role !== 'shopper') return undefined;
    return { tenant, id: `${role}-1`, roles: [role] };
  },
};

let web: string;
let server: LocalServer;
let ports: TestPorts;
let productId: string;

beforeAll(async () => {
  vi.stubEnv('LOG_LEVEL', 'SILENT');
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'true');
  provideLambdaRuntime();
  web = await mkdtemp(path.join(tmpdir(), 'aisle-descriptions-'));
  ports = { ...testPorts(), tuning: shippedTuning };
  server = await startServer(0, web, {
    functions: localFunctions({ ...ports, identity }, readLocalConfig({})),
    authorizer: authorize({ identity }, anyOrigin),
    origins: [],
    telemetry: ports.telemetry,
  });
});
afterAll(async () => {
  await server.close();
  await rm(web, { recursive: true });
});
beforeEach(async () => {
  productId = `lamp-${ports.ids.next()}`;
  await ports.catalogue.save('main', [sampleProduct(productId)]);
  await saveDraft(ports, { tenant: 'main', by: 'm1', written: sampleWritten(productId) });
});

async function send(
  method: string,
  at: string,
  {
    body,
    ifMatch,
    token = 'merchant.main',
  }: { readonly body?: unknown; readonly ifMatch?: string; readonly token?: string } = {},
) {
  const reply = await fetch(`${server.address}/v1/products/${productId}${at}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const json: unknown = await reply.json();
  return { status: reply.status, etag: reply.headers.get('etag'), json };
}

it('a merchant edits and publishes a draft, each time for the ETag that was read', async () => {
  const listed = await send('GET', '/descriptions');
  const { descriptions, current, etag } = DescriptionListReply.parse(listed.json);
  expect(descriptions.map(({ version, state }) => [version, state])).toEqual([[1, 'draft']]);
  expect(current['en']?.name).toBe('Desk lamp');
  expect(listed.etag).toBe(etag);

  const body = { edits: { en: { title: 'Desk lamp, black' } } };
  const edited = await send('PATCH', '/descriptions/1', { body, ifMatch: `W/${etag}` });
  expect(edited.status).toBe(200);
  const draft = DescriptionReply.parse(edited.json);
  expect(draft).toMatchObject({ version: 2, state: 'draft', origin: 'edited' });

  const published = await send('POST', '/descriptions/2/publish', { body: {}, ifMatch: draft.etag });
  expect(DescriptionReply.parse(published.json).state).toBe('published');
  const shown = Product.parse((await send('GET', '', { token: 'shopper.main' })).json);
  expect(shown).toMatchObject({ name: 'Desk lamp, black', mark: { aiGenerated: true } });
});

it('who has not seen the latest change gets 412 with the ETag of now, who names none 428', async () => {
  const { etag } = DescriptionListReply.parse((await send('GET', '/descriptions')).json);
  await saveDraft(ports, { tenant: 'main', by: 'm1', written: sampleWritten(productId) });
  for (const [method, at, body] of [
    ['PATCH', '/descriptions/1', { edits: { en: { title: 'X' } } }],
    ['POST', '/descriptions/1/publish', {}],
    ['POST', '/descriptions/1/reject', { reason: 'No' }],
  ] as const) {
    const stale = await send(method, at, { body, ifMatch: etag });
    expect([stale.status, stale.etag]).toEqual([412, '"2"']);
    expect(Problem.parse(stale.json).code).toBe('precondition-failed');
    for (const ifMatch of [undefined, '*', 'x', '""', '"a" , "b"']) {
      const without = await send(method, at, { body, ...(ifMatch !== undefined && { ifMatch }) });
      expect([without.status, Problem.parse(without.json).code]).toEqual([428, 'precondition-required']);
    }
  }
});

it('the diff is found at an address of its own', async () => {
  const { status, json } = await send('GET', '/descriptions/diff?to=1');
  expect([status, json]).toMatchObject([200, { languages: { en: { title: expect.any(Array) } } }]);
  expect((await send('GET', '/descriptions/diff?from=1')).status).toBe(400);
  expect((await send('GET', '/descriptions/diff?from=1&to=7')).status).toBe(404);
});

it('shoppers and other shops see none of it', async () => {
  expect((await send('GET', '/descriptions', { token: 'shopper.main' })).status).toBe(403);
  for (const at of ['/descriptions', '/descriptions/1', '/descriptions/diff?to=1']) {
    expect((await send('GET', at, { token: 'merchant.other' })).status).toBe(404);
  }
});

it('a voice is forgotten only as it was read: 428 without a tag, 412 where somebody changed it since', async () => {
  const voice = { id: 'calm', name: 'Calm', tone: 'calm', person: 'you' };
  const at = `${server.address}/v1/brand-voices/calm`;
  const call = async (method: string, ifMatch: string | undefined, body?: unknown) => {
    const { status, headers } = await fetch(at, {
      method,
      headers: {
        authorization: 'Bearer merchant.main',
        'content-type': 'application/json',
        ...(ifMatch !== undefined && { 'if-match': ifMatch }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return [status, headers.get('etag')];
  };
  expect(await call('PUT', '"0"', voice)).toEqual([200, '"1"']);
  expect(await call('PUT', '"1"', { ...voice, tone: 'calmer' })).toEqual([200, '"2"']);
  expect((await call('DELETE', undefined))[0]).toBe(428);
  expect(await call('DELETE', '"1"')).toEqual([412, '"2"']);
  expect((await call('DELETE', '"2"'))[0]).toBe(204);
  expect((await call('GET', undefined))[0]).toBe(404);
});
