import { afterEach, describe, expect, it, vi } from 'vitest';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { useTestCredentials } from '../testing/aws-test-credentials.ts';
import { jsonReply } from '../testing/json-reply.ts';
import { wireServer } from '../testing/wire-server.ts';
import { originSecret, versionsOf } from './origin-secret.ts';

const secretOf = (value: string) => JSON.stringify({ round: '1', value });
const now = 'n'.repeat(64);
const before = 'b'.repeat(64);
const next = 'x'.repeat(64);

/** A secret store in memory that counts how often it is asked. */
function storeOf(versions: { AWSCURRENT?: string; AWSPREVIOUS?: string }) {
  const clock = fixedClock();
  let reads = 0;
  const knows = originSecret(async (stage) => {
    reads += 1;
    return versions[stage];
  }, clock);
  return { versions, clock, knows, reads: () => reads };
}

describe('the secret that CloudFront sends', () => {
  it.each([now, before])('is the one of now or the one before: %s', async (value) => {
    const { knows } = storeOf({ AWSCURRENT: secretOf(now), AWSPREVIOUS: secretOf(before) });
    expect(await knows(value)).toBe(true);
  });

  it.each(['', 'guessed', now.slice(1), `${now}n`, secretOf(now), now.toUpperCase()])(
    'is not %j',
    async (value) => {
      const { knows } = storeOf({ AWSCURRENT: secretOf(now) });
      expect(await knows(value)).toBe(false);
    },
  );

  it('is read once in five minutes', async () => {
    const { knows, clock, reads } = storeOf({ AWSCURRENT: secretOf(now) });
    await Promise.all([knows(now), knows(now), knows(now)]);
    clock.advance(299_000);
    await knows(now);
    expect(reads()).toBe(2);
    clock.advance(1_000);
    await knows(now);
    expect(reads()).toBe(4);
  });

  it('is known at once when it was changed, but who guesses makes us look only every ten seconds', async () => {
    const { versions, knows, clock, reads } = storeOf({ AWSCURRENT: secretOf(now) });
    expect(await knows(now)).toBe(true);
    Object.assign(versions, { AWSCURRENT: secretOf(next), AWSPREVIOUS: secretOf(now) });
    clock.advance(10_000);
    expect(await knows(next)).toBe(true);
    expect(await knows(now)).toBe(true);
    for (const guess of ['a', 'b', 'c']) expect(await knows(guess)).toBe(false);
    expect(reads()).toBe(4);
  });

  it('of a secret with nothing in it lets nobody by, and tells no secret', async () => {
    for (const text of ['', 'plain', '{}', '{"value":""}', secretOf('short')]) {
      const { knows } = storeOf({ AWSCURRENT: text });
      await expect(knows('')).rejects.toThrow(/^The origin secret holds no/u);
    }
    expect(await storeOf({}).knows('')).toBe(false);
  });

  it('is asked for again after a failure', async () => {
    const outcomes = [new Error('away'), undefined];
    const knows = originSecret(async (stage) => {
      const outcome = stage === 'AWSCURRENT' ? outcomes.shift() : undefined;
      if (outcome !== undefined) throw outcome;
      return secretOf(now);
    }, fixedClock());
    await expect(knows(now)).rejects.toThrow('away');
    expect(await knows(now)).toBe(true);
  });
});

describe('in Secrets Manager', () => {
  useTestCredentials();
  afterEach(() => vi.unstubAllEnvs());

  /** Answers each version with a status and a body. */
  async function secretsWire(answers: Readonly<Record<string, readonly [number, unknown]>>) {
    const wire = await wireServer({
      answer({ body }) {
        const stage = /"VersionStage":"(\w+)"/u.exec(body)?.[1] ?? '';
        const [status, reply] = answers[stage] ?? [500, {}];
        return jsonReply(reply, status);
      },
    });
    vi.stubEnv('AWS_REGION', 'eu-central-1');
    vi.stubEnv('AWS_ENDPOINT_URL', wire.endpoint);
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
    return wire;
  }
  const absent = [400, { __type: 'ResourceNotFoundException', message: 'no such version' }] as const;

  it('a secret that was never changed has one version', async () => {
    await using wire = await secretsWire({
      AWSCURRENT: [200, { SecretString: secretOf(now) }],
      AWSPREVIOUS: absent,
    });
    const knows = originSecret(versionsOf('aisle/origin'), fixedClock());
    expect(await knows(now)).toBe(true);
    expect(wire.calls).toHaveLength(2);
  });

  it.each([
    ['a secret that is gone', { AWSCURRENT: absent, AWSPREVIOUS: absent }],
    ['a store that fails', { AWSCURRENT: [500, {}] as const, AWSPREVIOUS: absent }],
    ['a refusal', { AWSCURRENT: [400, { __type: 'AccessDeniedException' }] as const, AWSPREVIOUS: absent }],
  ])('%s is a failure, and no verdict', async (_name, answers) => {
    await using wire = await secretsWire(answers);
    const knows = originSecret(versionsOf('aisle/origin'), fixedClock());
    await expect(knows(now)).rejects.toMatchObject({ code: 'unavailable' });
    expect(wire.calls.length).toBeGreaterThan(0);
  });
});
