import { describe, expect, it } from 'vitest';
import { scriptedModel } from '../testing/scripted-model.ts';
import { fallbackChain } from './fallback-chain.ts';
import { ModelError, type ModelRequest } from './language-model.ts';

const request: ModelRequest = {
  instructions: '',
  messages: [],
  grounding: { question: '', language: 'en', passages: [] },
  maxOutputTokens: 1,
  temperature: 0,
};
const call = {
  tenant: 'main',
  requestId: 'r',
  conversationId: 'c',
  messageId: 'm',
  useCase: 'chat',
  signal: new AbortController().signal,
} as const;
const second = scriptedModel(['from the second'], { name: 'second' });

describe('fallbackChain', () => {
  it('goes on to the next model and says so, also after the first text', async () => {
    const failures: unknown[] = [];
    const gone = new ModelError('interrupted', 'gone');
    const first = scriptedModel(['half', gone], { name: 'first' });
    const chain = fallbackChain([first, second], (...failure) => failures.push(failure));
    const parts = await Array.fromAsync(chain.stream(request, call));
    expect(parts.map((part) => ('model' in part ? part.model : part.type))).toEqual([
      'first',
      'text-delta',
      'second',
      'text-delta',
      'usage-known',
      'generation-end',
    ]);
    expect(failures).toEqual([['first', gone]]);
  });

  it('asks nobody else when the first answers', async () => {
    const spare = scriptedModel(['never'], { name: 'spare' });
    await Array.fromAsync(fallbackChain([second, spare], () => undefined).stream(request, call));
    expect(spare.requests).toEqual([]);
  });

  it('goes on when not the model failed but what a call of it needs, and reports that', async () => {
    const failures: unknown[] = [];
    const error = new Error('The price book cannot be read');
    const chain = fallbackChain([scriptedModel([error], { name: 'first' }), second], (...failure) =>
      failures.push(failure),
    );
    const parts = await Array.fromAsync(chain.stream(request, call));
    expect(parts.at(-1)).toMatchObject({ type: 'generation-end' });
    expect(failures).toEqual([['first', error]]);
  });

  it('does not go on after a call was called off', async () => {
    const error = new ModelError('aborted', 'called off');
    const chain = fallbackChain([scriptedModel([error]), second], () => undefined);
    await expect(Array.fromAsync(chain.stream(request, call))).rejects.toBe(error);
  });

  it('fails as the last model fails', async () => {
    const down = scriptedModel([new ModelError('unavailable', 'down')]);
    const stream = fallbackChain([down, down], () => undefined).stream(request, call);
    await expect(Array.fromAsync(stream)).rejects.toThrow('down');
  });
});
