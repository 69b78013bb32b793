import { describe, expect, it } from 'vitest';
import { sampleProduct } from '../testing/sample-product.ts';
import type { SourcePart } from './incoming-source.ts';
import { jsonLines, textSource } from './testing/text-source.ts';

async function partsOf(name: string, text: string): Promise<readonly SourcePart[]> {
  return await Array.fromAsync(textSource(name, text).read(new AbortController().signal));
}

async function documentsOf(name: string, text: string) {
  return (await partsOf(name, text)).map((part) => (part.type === 'document-read' ? part.document : part));
}

describe('a record', () => {
  it.each([
    { question: 'How long?', answer: '30 days.', questions: ['window', 'period'] },
    { Question: 'How long?', ANSWER: '30 days.', Variants: 'window | period' },
    { Pytanie: 'How long?', Odpowiedź: '30 days.', warianty: 'window\nperiod' },
    { q: ' How long? ', a: '30 days.', also_asked: 'window|period', price: '' },
  ])('with a question and an answer is an FAQ entry: %j', async (record) => {
    expect(await documentsOf('faq.en.jsonl', jsonLines(record))).toMatchObject([
      {
        type: 'faq',
        question: 'How long?',
        answer: '30 days.',
        questions: ['window', 'period'],
        language: 'en',
      },
    ]);
  });

  it('keeps its id, or gets one that its question makes', async () => {
    const [named, one, same] = await documentsOf(
      'faq.jsonl',
      jsonLines({ id: 'x', q: 'Q?', a: 'A.' }, { q: 'Why?', a: 'A.' }, { q: 'Why?', a: 'B.' }),
    );
    expect(named).toMatchObject({ id: 'x' });
    expect(one).toMatchObject({ id: expect.stringMatching(/^faq-.{12}$/u) });
    expect(same).toMatchObject({ id: 'id' in (one ?? {}) && one?.type === 'faq' ? one.id : '' });
  });

  it('with a price is a product, in each language it has a text in', async () => {
    expect(await documentsOf('products.jsonl', jsonLines(sampleProduct('lamp')))).toMatchObject([
      { type: 'product', language: 'en' },
      { type: 'product', language: 'pl' },
    ]);
  });

  it('with turns is a dialogue', async () => {
    const dialogue = { id: 'd', title: 'Rain', turns: [{ from: 'shopper', text: 'Is it waterproof?' }] };
    expect(await documentsOf('en/d.jsonl', jsonLines(dialogue))).toMatchObject([
      { type: 'dialogue', id: 'd', language: 'en' },
    ]);
  });

  it('with a text is a text', async () => {
    expect(
      await documentsOf('p.jsonl', jsonLines({ id: 'p1', title: 'T', text: 'We ship it all over Europe.' })),
    ).toMatchObject([{ type: 'policy', id: 'p1', title: 'T', text: 'We ship it all over Europe.' }]);
  });

  it('of anything else is a sentence of its fields', async () => {
    expect(
      await documentsOf('fees.jsonl', jsonLines({ Country: 'Poland', Fee: '14.99 PLN', Days: 2, Note: '' })),
    ).toMatchObject([{ type: 'policy', text: 'Country: Poland; Fee: 14.99 PLN; Days: 2.' }]);
  });

  it.each([
    [{ question: 'Why?' }, 'It has no answer'],
    [{ nested: { deep: true } }, 'It has no text'],
    [{ sku: '1', price: 'cheap', text: {} }, 'It is no product'],
    [{ turns: [] }, 'It is no dialogue'],
  ])('that is none of these is a fault of its line: %j', async (record, reason) => {
    expect(await documentsOf('x.jsonl', `\n${jsonLines(record)}`)).toMatchObject([
      { type: 'fault-found', fault: { reason: expect.stringContaining(reason), line: 2 } },
    ]);
  });
});

describe('a text', () => {
  it('is titled by its first heading, or by its name', async () => {
    expect(await documentsOf('x.md', '# Gift cards\n\nThey never expire.')).toMatchObject([
      { title: 'Gift cards' },
    ]);
    expect(await documentsOf('policies/gift-cards.txt', 'They never expire.')).toMatchObject([
      { title: 'Gift cards' },
    ]);
  });

  it('whose headings ask is an FAQ, and what does not ask stays a text', async () => {
    const text = '# Help\n\nRead on.\n\n## How long?\n\n30 days.\n\n## Is it free?\n\nYes.\n\nAlways.';
    expect(await documentsOf('help.en.md', text)).toMatchObject([
      { type: 'faq', question: 'How long?', answer: '30 days.', category: 'Help' },
      { type: 'faq', question: 'Is it free?', answer: 'Yes.\n\nAlways.' },
      { type: 'policy', text: '# Help\n\nRead on.' },
    ]);
  });

  it('with Q and A before its paragraphs is an FAQ', async () => {
    const text = 'Q: How long?\nA: 30 days.\n\nQ: Is it free?\n\nA: Yes.\n\nAlways.';
    expect(await documentsOf('help.en.txt', text)).toMatchObject([
      { question: 'How long?', answer: '30 days.' },
      { question: 'Is it free?', answer: 'Yes.\n\nAlways.' },
    ]);
  });

  it('with one rhetorical question is none', async () => {
    const text = '# Returns\n\n## Why so generous?\n\nWe like you.\n\n## How\n\nBy post.';
    expect(await documentsOf('returns.en.md', text)).toMatchObject([{ type: 'policy' }]);
  });
});

describe('the language of a document', () => {
  const polish = 'Masz 30 dni na zwrot towaru bez podania przyczyny.';

  it.each([
    ['pl/returns.md', 'Shipping is free.', 'pl'],
    ['returns.en.md', polish, 'en'],
    ['returns.md', polish, 'pl'],
    ['returns.md', 'You have 30 days to return it and it is free.', 'en'],
    ['returns.md', 'Ok.', 'en'],
  ])('is stated by its name or told from its text: %s', async (name, text, language) => {
    expect(await documentsOf(name, text)).toMatchObject([{ language }]);
  });
});
