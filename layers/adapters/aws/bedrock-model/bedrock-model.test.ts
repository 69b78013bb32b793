import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { collectGeneration } from '#core/models/collect-generation.ts';
import type { ModelPart } from '#core/models/language-model.ts';
import type { LanguageModel } from '#core/ports.ts';
import { bedrockWire } from '../../testing/bedrock-wire.ts';
import { sampleCall, sampleRequest } from '../../testing/sample-model-call.ts';
import { bedrockClient } from './bedrock-client.ts';
import { bedrockModel } from './bedrock-model.ts';

const answer = { texts: ['Thirty ', 'days.'] };

describe('bedrockModel', () => {
  beforeEach(() => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('streams the texts, then the usage, then the end', async () => {
    await using wire = await bedrockWire({ scenarios: [answer] });
    const parts: ModelPart[] = [];
    for await (const part of modelAt(wire.endpoint).stream(sampleRequest, sampleCall())) parts.push(part);
    expect(parts).toEqual([
      { type: 'text-delta', text: 'Thirty ' },
      { type: 'text-delta', text: 'days.' },
      {
        type: 'usage-known',
        usage: { input: 120, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 2, reasoning: 0 },
        raw: { inputTokens: 120, outputTokens: 2, totalTokens: 122 },
      },
      { type: 'generation-end', finish: { unified: 'stop', raw: 'end_turn' } },
    ]);
  });

  it('asks the model by its id, in a signed request', async () => {
    await using wire = await bedrockWire({ scenarios: [answer] });
    await generate(modelAt(wire.endpoint));
    expect(wire.calls[0]).toMatchObject({
      method: 'POST',
      path: '/model/eu.test.model-v1%3A0/converse-stream',
      headers: { authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=test/) },
    });
    expect(JSON.parse(wire.calls[0]?.body ?? '')).toEqual({
      system: [{ text: sampleRequest.instructions }],
      messages: [{ role: 'user', content: [{ text: 'How long may I return shoes?' }] }],
      inferenceConfig: { maxTokens: 300, temperature: 0 },
    });
  });

  it('asks through the profile of the use case, and keeps the name that it is priced by', async () => {
    await using wire = await bedrockWire({ scenarios: [answer, answer] });
    const arn = 'arn:aws:bedrock:eu-central-1:111122223333:application-inference-profile/a1';
    const modelId = 'eu.amazon.nova-lite-v1:0';
    const model = bedrockModel({
      client: bedrockClient({ region: 'eu-central-1', endpoint: wire.endpoint }),
      modelId,
      profiles: [
        { useCase: 'description', model: modelId, arn: `${arn}-other` },
        { useCase: 'chat', model: 'eu.amazon.nova-pro-v1:0', arn: `${arn}-other` },
        { useCase: 'chat', model: modelId, arn },
      ],
    });
    await generate(model);
    await collectGeneration(model.stream(sampleRequest, { ...sampleCall(), useCase: 'evaluation' }));
    expect(wire.calls.map(({ path }) => decodeURIComponent(path))).toEqual([
      `/model/${arn}/converse-stream`,
      `/model/${modelId}/converse-stream`,
    ]);
    expect(model.name).toBe(`bedrock/${modelId}`);
  });

  it('makes one TLS connection for ten calls', async () => {
    await using wire = await bedrockWire({ scenarios: [answer], tls: true });
    const trusted = getCACertificates();
    setDefaultCACertificates([...trusted, wire.certificate ?? '']);
    const model = modelAt(wire.endpoint);
    for (let calls = 0; calls < 10; calls += 1) await generate(model);
    setDefaultCACertificates(trusted);
    expect(wire.calls).toHaveLength(10);
    expect(wire.connections).toBe(1);
  });

  it('never lets a call wait for the connection of another', async () => {
    await using wire = await bedrockWire({ scenarios: ['hang-mid-stream'] });
    const model = modelAt(wire.endpoint);
    const stop = new AbortController();
    const streams = Array.from({ length: 80 }, () => {
      const parts = model.stream(sampleRequest, sampleCall(stop.signal));
      return parts[Symbol.asyncIterator]();
    });
    const first = await Promise.all(streams.map((parts) => parts.next()));
    expect(new Set(first.map(({ value }) => value?.type))).toEqual(new Set(['text-delta']));
    expect(wire.connections).toBe(80);
    stop.abort();
  });

  it('cuts the connection when its reader stops, so that the model stops too', async () => {
    await using wire = await bedrockWire({ scenarios: [{ texts: ['One ', 'two ', 'three'], paceMs: 50 }] });
    for await (const part of modelAt(wire.endpoint).stream(sampleRequest, sampleCall())) {
      if (part.type === 'text-delta') break;
    }
    await expect(wire.calls[0]?.ended).resolves.toBe('cut');
  });

  it.each(['hang-before-head', 'hang-mid-stream'] as const)(
    'ends at once when aborted: %s',
    async (hanging) => {
      await using wire = await bedrockWire({ scenarios: [hanging] });
      const stop = new AbortController();
      setTimeout(() => stop.abort(new Error('a human took over')), 50);
      await expect(generate(modelAt(wire.endpoint), stop.signal)).rejects.toMatchObject({
        fault: 'aborted',
        cause: new Error('a human took over'),
      });
      await expect(wire.calls[0]?.ended).resolves.toBe('cut');
    },
  );

  it('does not call at all when aborted before', async () => {
    await using wire = await bedrockWire({ scenarios: [answer] });
    await expect(generate(modelAt(wire.endpoint), AbortSignal.abort())).rejects.toMatchObject({
      fault: 'aborted',
    });
    expect(wire.connections).toBe(0);
  });

  it('tells a deadline from an abort', async () => {
    await using wire = await bedrockWire({ scenarios: ['hang-mid-stream'] });
    await expect(generate(modelAt(wire.endpoint), AbortSignal.timeout(50))).rejects.toMatchObject({
      fault: 'deadline',
    });
  });

  it('calls once and passes on how long to wait', async () => {
    await using wire = await bedrockWire({ scenarios: ['throttled'] });
    await expect(generate(modelAt(wire.endpoint))).rejects.toMatchObject({
      fault: 'throttled',
      retryAfterMs: 2_000,
      cause: { name: 'ThrottlingException' },
    });
    expect(wire.calls).toHaveLength(1);
  });

  it('says what to set when there are no credentials', async () => {
    const home = await mkdtemp(join(tmpdir(), 'aisle-no-credentials-'));
    onTestFinished(() => rm(home, { recursive: true }));
    vi.unstubAllEnvs();
    for (const name of Object.keys(process.env).filter((key) => key.startsWith('AWS_')))
      vi.stubEnv(name, undefined);
    vi.stubEnv('HOME', home);
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    await expect(generate(modelAt('http://127.0.0.1:9'))).rejects.toMatchObject({
      fault: 'denied',
      message: expect.stringContaining('set AWS_PROFILE'),
    });
  });
});

function modelAt(endpoint: string): LanguageModel {
  const client = bedrockClient({ region: 'eu-central-1', endpoint });
  return bedrockModel({ client, modelId: 'eu.test.model-v1:0' });
}

function generate(model: LanguageModel, signal?: AbortSignal): ReturnType<typeof collectGeneration> {
  return collectGeneration(model.stream(sampleRequest, sampleCall(signal)));
}
