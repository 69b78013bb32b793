import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatFileReader } from '#adapters/documents/format-file-reader.ts';
import { Problem } from '#contract/problem.ts';
import { Source, SourceListReply } from '#contract/sources.ts';
import type { Identity, Ports } from '#core/ports.ts';
import { listingIndex } from '#core/testing/listing-index.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { anyOrigin, authorize } from '#runtime/authorize.ts';
import { readLocalConfig } from '#runtime/read-config.ts';
import { provideLambdaRuntime } from './lambda-runtime.ts';
import { localFunctions } from './local-functions.ts';
import { type LocalServer, startServer } from './start-server.ts';

/** Tokens of this test: `ROLE.TENANT`. */
const identity: Identity = {
  issueGuest: () => Promise.reject(new Error('not here')),
  async verify(token) {
    const [role, tenant = ''] = token.split('.');
    if (role !== 'merchant' && role !== 'shopper' && role !== 'agent') return undefined;
    return { tenant, id: `${role}-1`, roles: [role] };
  },
  signIn: undefined,
};

const index = listingIndex();
let web: string;
let server: LocalServer;
let ports: Ports;

beforeAll(async () => {
  vi.stubEnv('LOG_LEVEL', 'SILENT');
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'true');
  provideLambdaRuntime();
  web = await mkdtemp(path.join(tmpdir(), 'aisle-sources-'));
  ports = { ...testPorts(), index, files: formatFileReader, identity };
  server = await startServer(0, web, {
    functions: localFunctions(ports, readLocalConfig({})),
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
  const { items } = await ports.sources.list('main', { limit: 100 });
  await ports.sources.remove(
    'main',
    items.map(({ id }) => id),
  );
});

async function send(method: string, at: string, body?: unknown, token = 'merchant.main') {
  const reply = await fetch(`${server.address}/v1/knowledge/sources${at}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: reply.status, text: await reply.text() };
}

const upload = {
  type: 'text',
  name: 'returns.md',
  text: 'You have 30 days to return a lamp.',
  language: 'en',
};

describe('a merchant', () => {
  it('adds, lists, replaces and deletes a source over HTTP', async () => {
    const added = Source.parse(JSON.parse((await send('POST', '', upload)).text));
    expect(added).toMatchObject({ name: 'returns.md', status: 'ready', passages: 1 });
    const listed = SourceListReply.parse(JSON.parse((await send('GET', '?limit=10')).text));
    expect(listed.sources).toEqual([added]);

    const changed = await send('PUT', `/${added.sourceId}`, { type: 'text', text: 'You have 40 days.' });
    expect(changed.status).toBe(200);
    expect(index.passages.map(({ text }) => text)).toEqual(['You have 40 days.']);

    expect((await send('DELETE', `/${added.sourceId}`)).status).toBe(204);
    expect(index.passages).toEqual([]);
    expect((await send('DELETE', `/${added.sourceId}`)).status).toBe(404);
  });

  it('may send a document of 3 MB, far beyond the limit of other routes', async () => {
    const lines = Array.from(
      { length: 14_000 },
      (_, n) => `{"question":"Where is shelf ${n}?","answer":"${'x'.repeat(150)}"}`,
    );
    const base64 = Buffer.from(lines.join('\n')).toString('base64');
    expect(base64.length).toBeGreaterThan(3_600_000);
    const { status, text } = await send('POST', '', { type: 'file', name: 'faq.jsonl', base64 });
    expect([status, Source.parse(JSON.parse(text)).documents]).toEqual([200, 14_000]);
  });

  it('is told where a larger one goes, before anything of it is parsed', async () => {
    const { status, text } = await send('POST', '', '{'.repeat((4 << 20) + 1));
    const problem = Problem.parse(JSON.parse(text));
    expect([status, problem.code]).toEqual([413, 'body-too-large']);
    expect(problem.detail).toContain('may have 4194304');
    expect(problem.detail).toContain('bucket below knowledge/TENANT/');
  });

  it.each([
    [{ type: 'text', name: 'a.md' }, 'text'],
    [{ type: 'file', name: 'a.pdf', base64: '%%%' }, 'base64'],
    [{ ...upload, tenant: 'other' }, 'Leave out: tenant'],
    [{ type: 'scroll' }, 'type'],
  ])('is told what is wrong with %j', async (body, field) => {
    const { status, text } = await send('POST', '', body);
    expect([status, Problem.parse(JSON.parse(text)).detail]).toEqual([400, expect.stringContaining(field)]);
  });
});

describe('anybody else', () => {
  it.each(['shopper.main', 'agent.main'])('%s may do none of it', async (token) => {
    for (const [method, at, body] of [
      ['GET', '', undefined],
      ['POST', '', upload],
      ['PUT', '/x', { type: 'fetch' }],
      ['DELETE', '/x', undefined],
    ] as const) {
      expect((await send(method, at, body, token)).status).toBe(403);
    }
  });

  it('is nobody without a token', async () => {
    expect((await send('GET', '', undefined, 'none')).status).toBe(401);
  });

  it('sees nothing of another tenant', async () => {
    const { sourceId } = Source.parse(JSON.parse((await send('POST', '', upload)).text));
    const other = await send('DELETE', `/${sourceId}`, undefined, 'merchant.other');
    const absent = await send('DELETE', '/absent', undefined, 'merchant.other');
    const told = ({ text }: { readonly text: string }) => Problem.parse(JSON.parse(text)).detail;
    expect([other.status, told(other)]).toEqual([404, told(absent)]);
  });
});
