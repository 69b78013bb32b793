import { describe, expect, it } from 'vitest';
import { scriptedModel } from '../testing/scripted-model.ts';
import { samplePassage } from '../testing/sample-passage.ts';
import { type TestPorts, testPorts } from '../testing/test-ports.ts';
import { changeState, showToAgent, speakAsAgent } from './agent-conversation.ts';
import { answerChat } from './answer-chat.ts';
import { readConversation } from './read-conversation.ts';

const shopper = { tenant: 'main', id: 'guest-1', roles: ['shopper'] } as const;
const agent = { tenant: 'main', id: 'ewa', roles: ['agent'] } as const;

async function ask(ports: TestPorts, message: string, conversationId?: string): Promise<string> {
  const body = { message, ...(conversationId !== undefined && { conversationId }) };
  const deadline = new AbortController().signal;
  const events = await Array.fromAsync(
    answerChat(ports, { caller: shopper, requestId: 'r', body, deadline }),
  );
  const last = events.at(-1)?.event;
  if (last?.type !== 'answer-end') throw new Error(`The turn ended with ${last?.type}`);
  return last.conversationId;
}

describe('a person of the shop', () => {
  it('takes a conversation, speaks in it and gives it back; the shopper reads all of it in order', async () => {
    const model = scriptedModel(['You have 30 days to return a product [1].']);
    const ports = testPorts({ passages: [samplePassage()], model });
    const conversationId = await ask(ports, 'I want to talk to a person');
    const request = { caller: agent, conversationId };
    expect(await changeState(ports, { ...request, change: 'taken' })).toMatchObject({
      state: 'human',
      summary: { reason: 'asked', language: 'en', unanswered: ['I want to talk to a person'] },
    });
    await speakAsAgent(ports, { ...request, text: 'Hello, Ewa here.' });
    await ask(ports, 'Oh good', conversationId);
    expect(await changeState(ports, { ...request, change: 'released' })).toMatchObject({ state: 'bot' });
    await ask(ports, 'How long do I have to return something?', conversationId);
    const { messages } = await readConversation(ports, { caller: shopper, conversationId });
    expect(messages.map(({ from }) => from).join(' ')).toBe(
      'shopper assistant agent shopper assistant shopper assistant',
    );
    expect(messages[2]?.text).toBe('Hello, Ewa here.');
    expect(model.requests).toHaveLength(1);
  });

  it('speaks only in a conversation that was taken', async () => {
    const ports = testPorts();
    const conversationId = await ask(ports, 'Hello!');
    const speaking = speakAsAgent(ports, { caller: agent, conversationId, text: 'Hello' });
    await expect(speaking).rejects.toMatchObject({ code: 'conflict' });
  });

  it('sees no conversation of another shop', async () => {
    const ports = testPorts();
    const conversationId = await ask(ports, 'Hello!');
    const stranger = { ...agent, tenant: 'other' };
    for (const call of [
      showToAgent(ports, { caller: stranger, conversationId }),
      changeState(ports, { caller: stranger, conversationId, change: 'taken' }),
      speakAsAgent(ports, { caller: stranger, conversationId, text: 'Hi' }),
    ])
      await expect(call).rejects.toMatchObject({ code: 'not-found' });
  });

  it('who takes what is taken changes nothing', async () => {
    const ports = testPorts();
    const conversationId = await ask(ports, 'Hello!');
    const request = { caller: agent, conversationId, change: 'taken' } as const;
    await changeState(ports, request);
    expect(await changeState(ports, request)).toMatchObject({ state: 'human' });
  });
});
