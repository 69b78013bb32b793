import { beforeEach, describe, expect, it } from 'vitest';
import { AuditReply } from '#contract/audits.ts';
import { answerChat } from '../chat/answer-chat.ts';
import { eraseConversation } from '../chat/erase-conversation.ts';
import { rateAnswer } from '../chat/rate-answer.ts';
import type { Ports } from '../ports.ts';
import { samplePassage } from '../testing/sample-passage.ts';
import { scriptedModel } from '../testing/scripted-model.ts';
import { type TestPorts, testPorts } from '../testing/test-ports.ts';
import { auditWeek } from './audit-week.ts';
import { showAudit } from './show-audit.ts';

const weekMs = 7 * 24 * 60 * 60_000;
const ann = { tenant: 'main', id: 'ann', roles: ['shopper'] } as const;
const agent = { tenant: 'main', id: 'eve', roles: ['agent'] } as const;
const unknown = 'Do you sell submarines from Atlantis?';
const known = 'How long do I have to return something?';
/** The clock begins on a Friday of that week. */
const week = '2026-W47';

let ports: TestPorts;

beforeEach(() => {
  const model = scriptedModel(['You have 30 days to return a product [1].']);
  ports = testPorts({ passages: [samplePassage()], model });
});

async function ask(
  message: string,
  changes: { readonly consent?: boolean; readonly conversationId?: string; readonly of?: Ports } = {},
) {
  const { of = ports, consent = true, conversationId } = changes;
  const body = { message, consent, ...(conversationId !== undefined && { conversationId }) };
  const deadline = new AbortController().signal;
  const events = await Array.fromAsync(answerChat(of, { caller: ann, requestId: 'r', body, deadline }));
  const last = events.at(-1)?.event;
  if (last?.type !== 'answer-end') throw new Error(`The turn ended with ${last?.type}`);
  return last;
}

const rate = (messageId: string, rating: 'up' | 'down', of: Ports = ports) =>
  rateAnswer(of, { caller: ann, messageId, feedback: { rating } });
const show = (query: { readonly limit?: number; readonly cursor?: string; readonly week?: string } = {}) =>
  showAudit(ports, { caller: agent, query: { limit: 20, ...query } });
const listed = async () => (await show({ week })).answers.map(({ messageId }) => messageId);

describe('an answer', () => {
  it('that did not know is listed, without a word of it', async () => {
    const { messageId, conversationId } = await ask(unknown);
    const reply = await show({ week });
    expect(AuditReply.parse(reply)).toMatchObject({
      week,
      answers: [
        {
          messageId,
          conversationId,
          number: 1,
          confidence: 'low',
          handedOver: false,
          category: 'out-of-scope',
        },
      ],
    });
    expect(JSON.stringify(reply)).not.toMatch(/submarine|atlantis/iu);
  });

  it('that was handed over for want of knowledge is listed', async () => {
    const { conversationId } = await ask(unknown);
    const second = await ask(unknown, { conversationId });
    expect(second).toMatchObject({
      finish: 'handed-over',
      handover: 'unsure',
      confidence: { level: 'high' },
    });
    expect((await show({ week })).answers).toMatchObject([{ number: 1 }, { number: 2, handedOver: true }]);
  });

  it('that was good is not, nor is a person who was asked for', async () => {
    await ask(known);
    await ask('I want to talk to a human');
    expect(await listed()).toEqual([]);
  });

  it('rated down is listed until the shopper thinks better of it', async () => {
    const { messageId } = await ask(known);
    await rate(messageId, 'down');
    expect((await show({ week })).answers).toMatchObject([{ messageId, rating: 'down', confidence: 'high' }]);
    await rate(messageId, 'up');
    expect(await listed()).toEqual([]);
  });

  it('that did not know stays listed when it is rated up', async () => {
    const { messageId } = await ask(unknown);
    await rate(messageId, 'up');
    expect((await show({ week })).answers).toMatchObject([{ messageId, rating: 'up' }]);
  });

  it('of a shopper who did not agree is in no audit, whatever they think of it', async () => {
    const { messageId } = await ask(unknown, { consent: false });
    await rate(messageId, 'down');
    expect(await listed()).toEqual([]);
  });

  it('leaves the audit with its conversation', async () => {
    const { conversationId } = await ask(unknown);
    const { messageId } = await ask(unknown);
    await eraseConversation(ports, { caller: ann, conversationId });
    expect(await listed()).toEqual([messageId]);
  });
});

describe('a store that fails', () => {
  const failing = (note: Ports['doubts']['note']): Ports => ({ ...ports, doubts: { ...ports.doubts, note } });

  it('fails no answer and no rating', async () => {
    const of = failing(() => Promise.reject(new Error('down')));
    const { messageId } = await ask(unknown, { of });
    await rate(messageId, 'down', of);
    expect(ports.degradations).toEqual(['the audit of answers', 'the audit of answers']);
    expect((await ports.conversations.read('main', messageId.slice(0, -2), 1))?.turns[0]?.rating).toBe(
      'down',
    );
  });

  it('or hangs holds no answer back', async () => {
    const { messageId } = await ask(unknown, { of: failing(() => new Promise(() => undefined)) });
    expect(messageId).not.toBe('');
  });
});

describe('a week that is over', () => {
  it('is summed up, again to the same, and shown with its answers page by page', async () => {
    for (let n = 0; n < 3; n += 1) {
      await ask(unknown);
      ports.clock.advance(1000);
    }
    await rate((await ask(known)).messageId, 'down');
    expect((await show({ week })).report).toBeUndefined();
    ports.clock.advance(weekMs);
    await ask(unknown);
    await auditWeek(ports, 'main');
    const first = await show({ limit: 3 });
    expect(first).toMatchObject({
      week,
      report: {
        week,
        answers: 4,
        handedOver: 0,
        ratedDown: 1,
        byCategory: [
          { name: 'out-of-scope', answers: 3 },
          { name: 'returns', answers: 1 },
        ],
        byLanguage: [{ name: 'en', answers: 4 }],
      },
    });
    expect(first.report?.byReason[0]).toEqual({ name: 'nothing-fits', answers: 3 });
    expect(first.answers).toHaveLength(3);
    expect((await show({ limit: 3, cursor: first.cursor ?? '' })).answers).toHaveLength(1);
    await auditWeek(ports, 'main');
    expect((await show()).report).toEqual(first.report);
  });

  it('without a doubt comes to nothing, of each shop its own', async () => {
    await ask(unknown);
    ports.clock.advance(weekMs);
    await auditWeek(ports, 'other');
    expect(await ports.auditReports.read('other', week)).toMatchObject({ answers: 0, byCategory: [] });
    expect(await ports.auditReports.read('main', week)).toBeUndefined();
  });
});
