import { afterEach, describe, expect, it, vi } from 'vitest';
import { jsonReply } from '#adapters/testing/json-reply.ts';
import { pineconeWire } from '#adapters/testing/pinecone-wire.ts';
import { type WireCall, wireServer } from '#adapters/testing/wire-server.ts';
import { end, reset, sendBytes, sendHead, type WireStep } from '#adapters/testing/wire-step.ts';
import { checkMachine } from './check-machine.ts';
import { checkPinecone } from './check-pinecone.ts';
import { help, runDoctor } from './run-doctor.ts';

const identity = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
  <Account>111122223333</Account><UserId>U</UserId><Arn>arn:aws:iam::111122223333:user/eva</Arn>
</GetCallerIdentityResult></GetCallerIdentityResponse>`;
const open = {
  modelId: 'amazon.nova-lite-v1:0',
  agreementAvailability: { status: 'AVAILABLE' },
  authorizationStatus: 'AUTHORIZED',
  entitlementAvailability: 'AVAILABLE',
  regionAvailability: 'AVAILABLE',
};

/** What AWS says, but for what a test changes. */
interface Account {
  readonly availability?: object;
  readonly profile?: readonly WireStep[];
  readonly atOnce?: number;
  readonly caller?: readonly WireStep[];
}

function answerOf({ availability, profile, atOnce = 1000, caller }: Account) {
  return ({ path, body }: WireCall): readonly WireStep[] => {
    if (path.includes('foundation-model-availability')) return jsonReply({ ...open, ...availability });
    if (path.startsWith('/inference-profiles/'))
      return profile ?? jsonReply({ status: 'ACTIVE', models: [] });
    if (body.includes('GetCallerIdentity')) {
      return caller ?? [sendHead(200, { 'content-type': 'text/xml' }), sendBytes(Buffer.from(identity)), end];
    }
    return jsonReply({ Quota: { Value: atOnce } }, 200, { 'content-type': 'application/x-amz-json-1.1' });
  };
}

/** What the doctor says of an account, and its exit status. */
async function lookAt(account: Account, args: readonly string[] = ['-c', 'model=eu.amazon.nova-lite-v1:0']) {
  await using aws = await wireServer({ answer: answerOf(account) });
  const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
  for (const [name, value] of Object.entries({ ...credentials, AWS_ENDPOINT_URL: aws.endpoint })) {
    vi.stubEnv(name, value);
  }
  return await diagnose(args, credentials);
}

async function diagnose(args: readonly string[], environment: Readonly<Record<string, string>>) {
  let said = '';
  const status = await runDoctor(args, { HOME: '/nowhere', ...environment }, (text) => {
    said += text;
  });
  return { status, said };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the doctor, without an account', () => {
  it('finds nothing wrong with a machine that only runs it, and says what it could not look at', async () => {
    const { status, said } = await diagnose([], {});
    expect(status).toBe(0);
    expect(said).toMatch(/ok +packages: \d+ as pinned/u);
    expect(said).toMatch(/skipped +AWS account: no credentials here: aws configure sso/u);
  });

  it('explains itself, and what it does not take', async () => {
    expect(await diagnose(['--help'], {})).toEqual({ status: 0, said: help });
    expect(await diagnose(['--deep'], {})).toMatchObject({
      status: 2,
      said: expect.stringContaining('--deep'),
    });
  });

  it.each([
    [['-c', 'stage=test'], {}, 'There is no such stage'],
    [[], { AISLE_EMBEDDER: 'magic' }, 'AISLE_EMBEDDER'],
  ])('says which setting is wrong: %j %j', async (args, environment, words) => {
    const { status, said } = await diagnose(args, environment);
    expect([status, said]).toEqual([1, expect.stringContaining(words)]);
  });

  it('says what Node it needs', async () => {
    const [node] = await checkMachine('20.20.2').look();
    expect(node).toMatchObject({ type: 'wrong', mend: expect.stringContaining('Node 24') });
  });

  it('names a model whose price is not known', async () => {
    const { status, said } = await diagnose(['-c', 'model=unheard.of-v1:0'], {});
    expect([status, said]).toEqual([1, expect.stringContaining('mend: Add it with npm run prices')]);
  });
});

describe('the doctor, with an account', () => {
  it('finds nothing wrong', async () => {
    const { status, said } = await lookAt({});
    expect(said).toContain('111122223333 in eu-central-1');
    expect(said).toContain('1000 functions at once');
    expect(said).toContain('may be called from eu-central-1');
    expect(status).toBe(0);
  });

  it.each<[string, Account, string]>([
    [
      'a model without an agreement',
      { availability: { agreementAvailability: { status: 'NOT_AVAILABLE' } } },
      'accept its terms',
    ],
    [
      'a model that is not authorised',
      { availability: { authorizationStatus: 'NOT_AUTHORIZED' } },
      'accept its terms',
    ],
    [
      'a profile that is not there',
      { profile: jsonReply({ message: 'no' }, 404, { 'x-amzn-errortype': 'ResourceNotFoundException' }) },
      'Name one of this geography',
    ],
    ['a new account', { atOnce: 10 }, 'request-service-quota-increase'],
    [
      'credentials that have run out',
      {
        caller: [
          sendHead(403, { 'content-type': 'text/xml' }),
          sendBytes(
            Buffer.from(
              '<ErrorResponse><Error><Code>ExpiredToken</Code><Message>The token is expired</Message></Error></ErrorResponse>',
            ),
          ),
          end,
        ],
      },
      'The token is expired',
    ],
    ['a network that is down', { caller: [reset] }, 'AWS account'],
  ])('says how to mend %s', async (_, account, words) => {
    const { status, said } = await lookAt(account);
    expect([status, said]).toEqual([1, expect.stringContaining(words)]);
  });

  it('says that a plain model is of another region', async () => {
    const { said } = await lookAt({ availability: { regionAvailability: 'NOT_AVAILABLE' } }, [
      '-c',
      'model=amazon.nova-lite-v1:0',
    ]);
    expect(said).toContain('not offered in eu-central-1');
  });
});

describe('the doctor, of other services', () => {
  const host = 'shop-abc123.svc.aped-1234.pinecone.io';

  it('compares the index with the embedder', async () => {
    await using wire = await pineconeWire();
    await fetch(`${wire.endpoint}/indexes`, {
      method: 'POST',
      headers: { 'api-key': 'test-key' },
      body: JSON.stringify({
        name: 'aisle',
        schema: { fields: { _values: { type: 'dense_vector', dimension: 384, metric: 'dotproduct' } } },
        deployment: { deployment_type: 'managed', cloud: 'aws', region: 'eu-west-1' },
      }),
    });
    const access = { apiKey: 'test-key', controllerHostUrl: wire.endpoint };
    const look = async (needed: { host: string; dimensions: number }) =>
      (await checkPinecone(access, needed).look())[0];
    expect(await look({ host: `https://${host}`, dimensions: 384 })).toMatchObject({ type: 'good' });
    expect(await look({ host, dimensions: 1024 })).toMatchObject({
      type: 'wrong',
      says: expect.stringContaining('compares 384 numbers'),
      mend: expect.stringContaining('--name aisle-1024'),
    });
    expect(await look({ host: 'elsewhere', dimensions: 384 })).toMatchObject({
      mend: expect.stringContaining('npm run pinecone:init'),
    });
  });

  it.each([
    [200, 0, 'own server: lets us in'],
    [401, 1, 'Its key is not accepted'],
    [404, 1, 'Is the address right'],
  ])('tells a server that answers %d', async (code, status, words) => {
    await using wire = await wireServer({ answer: () => jsonReply({ data: [] }, code) });
    const environment = { OPENAI_BASE_URL: `${wire.endpoint}/v1`, OPENAI_MODEL: 'm', OPENAI_API_KEY: 'k1' };
    const found = await diagnose([], environment);
    expect([found.status, found.said]).toEqual([status, expect.stringContaining(words)]);
    expect(wire.calls[0]).toMatchObject({ path: '/v1/models', headers: { authorization: 'Bearer k1' } });
  });
});
