import { describe, expect, it } from 'vitest';
import type { LanguageModel } from '../ports.ts';
import { ModelError, type ModelCall, type ModelPart, type ModelRequest } from './language-model.ts';
import type { Timer } from './limited-stream.ts';
import { withIdleLimit } from './with-idle-limit.ts';

const request: ModelRequest = {
  instructions: '',
  messages: [],
  grounding: { question: '', language: 'en', passages: [] },
  maxOutputTokens: 10,
  temperature: 0,
};

describe('withIdleLimit', () => {
  it('passes every part on and stops its timer', async () => {
    const timer = handTimer();
    const model = withIdleLimit(scripted(['a', 'b']), 100, timer.start);
    expect(await texts(model.stream(request, call()))).toEqual(['a', 'b']);
    expect(timer.isRunning()).toBe(false);
  });

  it('fails with idle when no part comes in time, even if the model does not listen', async () => {
    const timer = handTimer();
    const parts = open(withIdleLimit(deaf, 100, timer.start));
    const first = parts.next();
    timer.ring();
    await expect(first).rejects.toMatchObject({ fault: 'idle' });
    await expect(parts.next()).rejects.toMatchObject({ fault: 'idle' });
  });

  it('does not count the time its reader takes', async () => {
    const timer = handTimer();
    const parts = open(withIdleLimit(scripted(['a', 'b']), 100, timer.start));
    await parts.next();
    timer.ring();
    await expect(parts.next()).resolves.toMatchObject({ value: { text: 'b' } });
  });

  it('starts its time over with each part', async () => {
    const timer = handTimer();
    await texts(withIdleLimit(scripted(['a', 'b']), 100, timer.start).stream(request, call()));
    expect(timer.refreshes()).toBe(3);
  });

  it('passes an abort on at once, even if the model does not listen', async () => {
    const stop = new AbortController();
    const parts = open(withIdleLimit(deaf, 100, handTimer().start), stop.signal);
    const first = parts.next();
    stop.abort();
    await expect(first).rejects.toMatchObject({ fault: 'aborted' });
  });

  it('does not begin when already aborted', async () => {
    const stream = withIdleLimit(scripted(['a']), 100, handTimer().start).stream(
      request,
      call(AbortSignal.abort()),
    );
    await expect(texts(stream)).rejects.toMatchObject({ fault: 'aborted' });
  });

  it('passes the model’s own failure on and stops its timer', async () => {
    const timer = handTimer();
    const stream = withIdleLimit(failing, 100, timer.start).stream(request, call());
    await expect(texts(stream)).rejects.toMatchObject({ fault: 'throttled' });
    expect(timer.isRunning()).toBe(false);
  });

  it('ends the model’s stream when its reader stops', async () => {
    const timer = handTimer();
    const source = scripted(['a', 'b']);
    for await (const part of withIdleLimit(source, 100, timer.start).stream(request, call())) {
      if (part.type === 'text-delta') break;
    }
    expect(source.isClosed()).toBe(true);
    expect(timer.isRunning()).toBe(false);
  });
});

function call(signal = new AbortController().signal): ModelCall {
  return { tenant: 'main', requestId: 'r', conversationId: 'c', messageId: 'm', useCase: 'chat', signal };
}

function open(model: LanguageModel, signal?: AbortSignal): AsyncIterator<ModelPart> {
  return model.stream(request, call(signal))[Symbol.asyncIterator]();
}

/** A timer that rings when told. */
function handTimer() {
  let ring: (() => void) | undefined;
  let refreshes = 0;
  return {
    ring: () => ring?.(),
    refreshes: () => refreshes,
    isRunning: () => ring !== undefined,
    start: (onRing: () => void): Timer => {
      ring = onRing;
      return { refresh: () => (refreshes += 1), [Symbol.dispose]: () => (ring = undefined) };
    },
  };
}

function scripted(said: readonly string[]) {
  let given: AbortSignal | undefined;
  let isClosed = false;
  return {
    name: 'scripted',
    signal: () => given,
    isClosed: () => isClosed,
    async *stream(_request: ModelRequest, { signal }: ModelCall): AsyncIterable<ModelPart> {
      given = signal;
      try {
        for (const text of said) yield { type: 'text-delta', text };
      } finally {
        isClosed = true;
      }
    },
  };
}

const deaf: LanguageModel = {
  name: 'deaf',
  stream: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) }),
};

const failing: LanguageModel = {
  name: 'failing',
  // oxlint-disable-next-line require-yield
  async *stream() {
    throw new ModelError('throttled', 'Too many');
  },
};

async function texts(parts: AsyncIterable<ModelPart>): Promise<string[]> {
  const said: string[] = [];
  for await (const part of parts) if (part.type === 'text-delta') said.push(part.text);
  return said;
}
