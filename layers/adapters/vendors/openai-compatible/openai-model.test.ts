import { describe, expect, it } from 'vitest';
import { collectGeneration } from '#core/models/collect-generation.ts';
import type { ModelRequest } from '#core/models/language-model.ts';
import type { LanguageModel } from '#core/ports.ts';
import type { ChatAnswer } from '../../testing/chat-answer.ts';
import { chatWire } from '../../testing/chat-wire.ts';
import { readAll } from '../../testing/limited-model.ts';
import { sampleCall, sampleRequest } from '../../testing/sample-model-call.ts';
import { type VendorName, vendors } from '../vendors.ts';
import { openaiModel } from './openai-model.ts';

const answer: ChatAnswer = { texts: ['Thirty ', 'days.'] };
const counted = { input: 120, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 2, reasoning: 0 };

describe('openaiModel', () => {
  it('streams the texts, then the usage, then the end', async () => {
    await using wire = await chatWire([answer]);
    const { parts, failure } = await readAll(modelAt(wire.endpoint));
    expect(failure).toBeUndefined();
    expect(parts).toEqual([
      { type: 'text-delta', text: 'Thirty ' },
      { type: 'text-delta', text: 'days.' },
      {
        type: 'usage-known',
        usage: counted,
        raw: { prompt_tokens: 120, completion_tokens: 2, total_tokens: 122 },
      },
      { type: 'generation-end', finish: { unified: 'stop', raw: 'stop' } },
    ]);
  });

  it('shows its key, asks by role, and joins what one role says in a row', async () => {
    await using wire = await chatWire([answer]);
    const messages = ['Hello', ' ', 'How long?'].map((text) => ({ role: 'user' as const, text }));
    await generate(modelAt(`${wire.endpoint}/v1/`), { ...sampleRequest, messages });
    expect(wire.calls[0]).toMatchObject({
      path: '/v1/chat/completions',
      headers: { authorization: 'Bearer key' },
    });
    expect(JSON.parse(wire.calls[0]?.body ?? '')).toEqual({
      model: 'model-1',
      stream: true,
      stream_options: { include_usage: true },
      messages: [
        { role: 'system', content: sampleRequest.instructions },
        { role: 'user', content: 'Hello\n\nHow long?' },
      ],
      max_completion_tokens: 300,
      temperature: 0,
    });
  });

  it('ends well without a usage, which is estimated then', async () => {
    await using wire = await chatWire([{ ...answer, usage: null }]);
    const { parts, failure } = await readAll(modelAt(wire.endpoint));
    expect(failure).toBeUndefined();
    expect(parts.map(({ type }) => type)).toEqual(['text-delta', 'text-delta', 'generation-end']);
  });

  it('counts once what is told with each event', async () => {
    await using wire = await chatWire([{ ...answer, tellsUsageAlways: true }]);
    expect((await generate(modelAt(wire.endpoint))).usage).toEqual(counted);
  });

  it('gives signs of life while the model thinks, and none of its thoughts', async () => {
    await using wire = await chatWire([{ ...answer, thoughts: ['Hm, ', 'thirty'] }]);
    const { parts } = await readAll(modelAt(wire.endpoint));
    expect(parts.slice(0, 3).map((part) => 'text' in part && part.text)).toEqual(['', '', 'Thirty ']);
  });

  it('cuts the connection when its reader stops, so that the model stops too', async () => {
    await using wire = await chatWire([{ texts: ['One ', 'two ', 'three'], paceMs: 50 }]);
    for await (const part of modelAt(wire.endpoint).stream(sampleRequest, sampleCall())) {
      if (part.type === 'text-delta') break;
    }
    await expect(wire.calls[0]?.ended).resolves.toBe('cut');
  });

  it.each(['hang-before-head', 'hang-mid-stream'] as const)(
    'ends at once when aborted: %s',
    async (hanging) => {
      await using wire = await chatWire([hanging]);
      const stop = new AbortController();
      setTimeout(() => stop.abort(new Error('a human took over')), 50);
      await expect(generate(modelAt(wire.endpoint), sampleRequest, stop.signal)).rejects.toMatchObject({
        fault: 'aborted',
      });
      await expect(wire.calls[0]?.ended).resolves.toBe('cut');
    },
  );
});

describe('a vendor', () => {
  it('that is OpenAI is told how much to think instead of how to dice, and the price class', async () => {
    const request = { ...sampleRequest, reasoning: 'minimal', serviceTier: 'flex' } as const;
    expect(await bodyOf('openai', 'gpt-5-nano', request)).toMatchObject({
      reasoning_effort: 'minimal',
      service_tier: 'flex',
    });
    expect(await bodyOf('openai', 'gpt-5-nano', request)).not.toHaveProperty('temperature');
  });

  it('that is Perplexity searches as little as it can; Mistral is told nothing it refuses', async () => {
    expect(await bodyOf('perplexity', 'sonar')).toMatchObject({
      web_search_options: { search_context_size: 'low' },
    });
    expect(Object.keys(await bodyOf('mistral', 'mistral-small-latest'))).toEqual([
      'model',
      'messages',
      'stream',
      'max_tokens',
      'temperature',
    ]);
  });

  it('tells what came from the cache and what was thought', async () => {
    const usage = {
      prompt_tokens: 1000,
      completion_tokens: 50,
      prompt_tokens_details: { cached_tokens: 768 },
      completion_tokens_details: { reasoning_tokens: 30 },
    };
    expect(await usageOf('openai', usage)).toMatchObject({
      usage: { input: 232, cacheRead: 768, output: 50, reasoning: 30 },
    });
  });

  it('that is Gemini counts what it thought in the total alone', async () => {
    const usage = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 200 };
    expect(await usageOf('gemini', usage)).toMatchObject({
      usage: { input: 100, output: 100, reasoning: 80 },
    });
  });

  it.each([
    ['low', { searchLow: 1 }],
    ['medium', { search: 1 }],
    ['high', { searchHigh: 1 }],
  ])('that is Perplexity bills a search of context %s', async (size, beside) => {
    const usage = { prompt_tokens: 9, completion_tokens: 2, search_context_size: size };
    expect(await usageOf('perplexity', usage)).toMatchObject({ usage: { input: 9, output: 2 }, beside });
  });

  it('that does not say that it is done is done when it says why it ended', async () => {
    await using wire = await chatWire([{ ...answer, saysDone: false, tellsUsageAlways: true }]);
    const { failure } = await readAll(modelAt(wire.endpoint, 'perplexity'));
    expect(failure).toBeUndefined();
  });
});

async function bodyOf(vendor: VendorName, model: string, request: ModelRequest = sampleRequest) {
  await using wire = await chatWire([{ ...answer, saysDone: vendor !== 'perplexity' }]);
  await generate(modelAt(wire.endpoint, vendor, model), request);
  const body: object = JSON.parse(wire.calls[0]?.body ?? '');
  return body;
}

async function usageOf(vendor: VendorName, usage: object) {
  await using wire = await chatWire([{ ...answer, usage, saysDone: vendor !== 'perplexity' }]);
  const { parts } = await readAll(modelAt(wire.endpoint, vendor));
  return parts.find(({ type }) => type === 'usage-known');
}

function modelAt(baseUrl: string, vendor: VendorName = 'openai', model = 'model-1'): LanguageModel {
  return openaiModel({ vendor: vendors[vendor].vendor, model, baseUrl, apiKey: async () => 'key' });
}

function generate(model: LanguageModel, request = sampleRequest, signal?: AbortSignal) {
  return collectGeneration(model.stream(request, sampleCall(signal)));
}
