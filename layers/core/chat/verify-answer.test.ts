import { describe, expect, it } from 'vitest';
import type { Answer, ChatEvent } from '#contract/chat.ts';
import type { ModelPart } from '../models/language-model.ts';
import type { LanguageModel, Ports } from '../ports.ts';
import { samplePassage } from '../testing/sample-passage.ts';
import { sampleProduct } from '../testing/sample-product.ts';
import { scriptedModel } from '../testing/scripted-model.ts';
import { testPorts } from '../testing/test-ports.ts';
import { answerChat } from './answer-chat.ts';

const lamp = samplePassage({
  id: 'product-lamp.en',
  sourceId: 'product-lamp.en',
  kind: 'product',
  title: 'Desk lamp',
  text: 'Desk lamp (Nordlys).\nA lamp for a desk, allergy-friendly.',
  questions: [],
  productId: 'lamp',
});
const passages = [samplePassage(), lamp];
const good = 'You have 30 days to return a product [1].';

/** A model that says these parts and does something before each. */
function modelOf(parts: readonly (ModelPart | (() => Promise<void>))[]): LanguageModel {
  return {
    name: 'test/parts',
    async *stream() {
      for (const part of parts) {
        if (typeof part === 'function') await part();
        else yield part;
      }
    },
  };
}

const text = (words: string): ModelPart => ({ type: 'text-delta', text: words });
const end = (unified: 'stop' | 'length' | 'content-filter'): ModelPart => ({
  type: 'generation-end',
  finish: { unified, raw: unified },
});

async function ask(ports: Ports): Promise<{ readonly deltas: readonly string[]; readonly answer: Answer }> {
  const caller = { tenant: 'main', id: 'guest', roles: ['shopper'] } as const;
  const body = { message: 'How long do I have to return something?' };
  const deadline = new AbortController().signal;
  const events: ChatEvent[] = [];
  for await (const { event } of answerChat(ports, { caller, requestId: 'r', body, deadline }))
    events.push(event);
  const last = events.at(-1);
  if (last?.type !== 'answer-end') throw new Error(`The turn ended with ${last?.type}`);
  return { deltas: events.flatMap((event) => (event.type === 'text-delta' ? event.text : [])), answer: last };
}

describe('what is sent', () => {
  it('a price is the one of the moment its sentence is sent, even if it changed since the last', async () => {
    const ports = testPorts({ passages });
    const priced = (minor: number) =>
      ports.catalogue.save('main', [sampleProduct('lamp', { price: { minor, currency: 'PLN' } })]);
    await priced(100);
    const model = modelOf([
      text('The desk lamp costs [price:lamp] [2].\n'),
      async () => await priced(200),
      text('The desk lamp costs [price:lamp] [2].'),
      end('stop'),
    ]);
    const { deltas } = await ask({ ...ports, model });
    expect(deltas.join('')).toBe('The desk lamp costs PLN 1.00 [2].\nThe desk lamp costs PLN 2.00 [2].');
  });

  it('half a sentence never is, and the answer is marked as cut off', async () => {
    const model = modelOf([text(`${good} Returns from Poland are free unless`), end('length')]);
    const { answer } = await ask(testPorts({ passages, model }));
    expect(answer).toMatchObject({ answer: good, finish: 'length' });
  });

  it('an answer that a filter stopped is told as interrupted', async () => {
    const model = modelOf([text(`${good} `), end('content-filter')]);
    expect((await ask(testPorts({ passages, model }))).answer.finish).toBe('interrupted');
  });

  it('the citations of an answer that was begun anew are those of the new one', async () => {
    const model = modelOf([
      { type: 'generation-start', model: 'first' },
      text('The desk lamp is a lamp for a desk [2]. '),
      { type: 'generation-start', model: 'second' },
      text(good),
      end('stop'),
    ]);
    const { answer } = await ask(testPorts({ passages, model }));
    expect(answer.citations.map(({ n }) => n)).toEqual([1]);
    expect(answer.answer).toBe(good);
  });

  it('"no answer" behind an answer takes nothing back', async () => {
    const { answer } = await ask(testPorts({ passages, model: scriptedModel([`${good} NO_ANSWER`]) }));
    expect(answer).toMatchObject({ answer: good, finish: 'complete' });
  });
});

describe('citations', () => {
  it('a lying model brings none that do not stand word for word in their source', async () => {
    const lies = [
      'Our founder loves sailing [1].',
      'Products are tested on the moon [2].',
      'Ask the king of Spain [3].',
      'Shipping is handled by penguins [7][8].',
      'You have 30 days to return a product [2].',
      'The warehouse lies in Lisbon [1][2].',
    ];
    const { answer } = await ask(testPorts({ passages, model: scriptedModel([[...lies, good].join(' ')]) }));
    expect(answer.answer).toContain(good);
    expect(answer.citations.length).toBeGreaterThan(0);
    for (const { sourceId, quote } of answer.citations) {
      expect(passages.find((passage) => passage.sourceId === sourceId)?.text).toContain(quote);
    }
    expect(answer.answer).not.toMatch(/\[[378]\]/u);
    for (const lie of ['sailing [1]', 'moon [2]', 'Lisbon [1]', 'Lisbon [2]']) {
      expect(answer.answer).not.toContain(lie);
    }
  });

  it('a sentence without a mark gets the one of the passage that plainly says it', async () => {
    const { answer } = await ask(
      testPorts({ passages, model: scriptedModel(['You have 30 days to return a product.']) }),
    );
    expect(answer).toMatchObject({ answer: good, citations: [{ n: 1 }] });
  });
});

describe('disclaimers', () => {
  const disclaimers = [{ when: { en: ['allerg*'] }, say: { en: 'The label counts.' } }];
  const rules = { version: 'own-1', never: {}, topics: {}, founded: [], disclaimers };

  it('of the shop’s own rules follow an answer on their matter, and no other', async () => {
    const ports = testPorts({ passages, model: scriptedModel(['The desk lamp is allergy-friendly [2].']) });
    const { profile } = await ports.knowledge.shop('main');
    await ports.knowledge.saveProfile({ ...profile, answerRules: rules });
    expect((await ask(ports)).answer.answer).toBe('The desk lamp is allergy-friendly [2]. The label counts.');
    const other = { ...ports, model: scriptedModel([good]), clock: ports.clock };
    await ports.knowledge.register('main', { saved: [], removed: [] });
    expect((await ask({ ...other, answers: testPorts().answers })).answer.answer).toBe(good);
  });
});
