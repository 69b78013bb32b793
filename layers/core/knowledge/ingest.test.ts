import { describe, expect, it } from 'vitest';
import { saveProducts } from '../catalogue/save-products.ts';
import { sampleProduct } from '../testing/sample-product.ts';
import { listingIndex } from '../testing/listing-index.ts';
import { testPorts } from '../testing/test-ports.ts';
import type { IncomingSource } from './incoming-source.ts';
import { ingest } from './ingest.ts';
import { jsonLines, textSource } from './testing/text-source.ts';

const returns = { id: 'faq-returns', question: 'How long do I have?', answer: 'You have 30 days.' };
const costs = { id: 'faq-costs', question: 'Is it free?', answer: 'Yes, it is.' };

function world() {
  const index = listingIndex();
  const embedded: string[] = [];
  const ports = testPorts();
  const embedder = {
    ...ports.embedder,
    embed: async (texts: readonly string[]) => {
      embedded.push(...texts);
      return texts.map(() => new Float32Array([1]));
    },
  };
  const all = { ...ports, index, embedder };
  const take = async (sources: readonly IncomingSource[], collection?: string) =>
    await ingest(all, { tenant: 'main', sources, collection, signal: new AbortController().signal });
  const texts = () => index.passages.map(({ text }) => text);
  const sources = async () => (await ports.sources.list('main', { limit: 100 })).items;
  return { ports: all, index, embedded, take, texts, sources };
}

describe('an ingest', () => {
  it('makes each entry, text and product findable', async () => {
    const { take, index, ports } = world();
    const report = await take([
      textSource('faq.jsonl', jsonLines(returns, costs)),
      textSource('shipping.md', 'We ship every day.'),
      textSource('products.jsonl', jsonLines(sampleProduct('lamp'))),
    ]);
    expect(report).toMatchObject({
      sources: 3,
      changed: 5,
      unchanged: 0,
      removed: 0,
      passages: 5,
      flagged: [],
      failed: [],
    });
    expect(index.passages.map(({ kind, language }) => `${kind} ${language}`)).toEqual([
      'faq en',
      'faq en',
      'policy en',
      'product en',
      'product pl',
    ]);
    expect(await ports.catalogue.find('main', ['lamp'])).toEqual([sampleProduct('lamp')]);
  });

  it('does nothing for what has not changed, and gives the knowledge no new version', async () => {
    const { take, embedded, ports } = world();
    await take([textSource('faq.jsonl', jsonLines(returns))], 'kb');
    const [count, { version }] = [embedded.length, await ports.knowledge.shop('main')];
    expect(await take([textSource('faq.jsonl', jsonLines(returns))], 'kb')).toMatchObject({
      changed: 0,
      unchanged: 1,
      passages: 1,
    });
    expect(embedded).toHaveLength(count);
    expect((await ports.knowledge.shop('main')).version).toBe(version);
  });

  it('embeds only the entry that changed, and removes the one that is gone', async () => {
    const { take, embedded, texts } = world();
    await take([textSource('faq.jsonl', jsonLines(returns, costs, { ...costs, id: 'faq-old' }))]);
    embedded.length = 0;
    const report = await take([textSource('faq.jsonl', jsonLines(returns, { ...costs, answer: 'No.' }))]);
    expect(report).toMatchObject({ changed: 1, unchanged: 1, removed: 1 });
    expect(embedded).toHaveLength(1);
    expect(texts().toSorted()).toEqual(['No.', 'You have 30 days.']);
  });

  it('takes everything in again for another index', async () => {
    const { ports, take, embedded } = world();
    const sources = () => [textSource('faq.jsonl', jsonLines(returns))];
    await take(sources());
    embedded.length = 0;
    const other = { ...ports, index: { ...ports.index, edition: 'new' } };
    const signal = new AbortController().signal;
    await ingest(other, { tenant: 'main', sources: sources(), signal });
    expect(embedded).toHaveLength(1);
    await ingest(other, { tenant: 'main', sources: sources(), signal });
    expect(embedded).toHaveLength(1);
  });

  it('takes everything in again with another embedder', async () => {
    const { ports, take, embedded } = world();
    await take([textSource('faq.jsonl', jsonLines(returns))]);
    const other = { ...ports, embedder: { ...ports.embedder, name: 'other' } };
    const request = {
      tenant: 'main',
      sources: [textSource('faq.jsonl', jsonLines(returns))],
      signal: new AbortController().signal,
    };
    embedded.length = 0;
    await ingest(other, request);
    expect(embedded).toHaveLength(1);
    expect((await ports.sources.list('main', { limit: 1 })).items[0]?.hash).toContain('other');
  });

  it('removes the sources that a complete listing lacks, of its own collection only', async () => {
    const { take, texts, sources } = world();
    await take([textSource('a.md', 'One.'), textSource('b.md', 'Two.')], 'kb');
    await take([textSource('c.md', 'Three.', { collection: 'uploads' })]);
    expect(await take([textSource('b.md', 'Two.')], 'kb')).toMatchObject({ removed: 1, unchanged: 1 });
    expect(texts()).toEqual(['Two.', 'Three.']);
    expect((await sources()).map(({ name }) => name).toSorted()).toEqual(['b.md', 'c.md']);
  });

  it('forgets a product of a list that is gone, but not one that was imported since', async () => {
    const { take, texts, ports } = world();
    const list = jsonLines(sampleProduct('lamp'), sampleProduct('mug'));
    await take([textSource('products.jsonl', list, { keepsIds: true })], 'kb');
    const imported = { name: 'New lamp', description: '', attributes: {} };
    const products = [sampleProduct('lamp', { text: { en: imported } })];
    await saveProducts(ports, { tenant: 'main', products, signal: new AbortController().signal });
    await take([], 'kb');
    expect((await ports.catalogue.list('main', { limit: 9 })).items.map(({ id }) => id)).toEqual(['lamp']);
    expect(texts()).toEqual([expect.stringContaining('New lamp')]);
  });

  it('removes nothing when only some sources are given', async () => {
    const { take, texts } = world();
    await take([textSource('a.md', 'One.'), textSource('b.md', 'Two.')], 'kb');
    await take([textSource('b.md', 'Two, too.')]);
    expect(texts()).toEqual(['One.', 'Two, too.']);
  });

  it('keeps apart entries of the same id in two files', async () => {
    const { take, texts } = world();
    await take(
      [
        textSource('a.jsonl', jsonLines(returns)),
        textSource('b.jsonl', jsonLines({ ...returns, answer: '14 days.' })),
      ],
      'kb',
    );
    expect(texts()).toEqual(['You have 30 days.', '14 days.']);
    await take([textSource('b.jsonl', jsonLines({ ...returns, answer: '14 days.' }))], 'kb');
    expect(texts()).toEqual(['14 days.']);
  });

  it('tells how far it is', async () => {
    const { ports } = world();
    const seen: number[] = [];
    const sources = [textSource('a.md', 'One.'), textSource('b.md', 'Two.')];
    const onProgress = (done: number) => seen.push(done);
    await ingest(ports, { tenant: 'main', sources, signal: new AbortController().signal, onProgress });
    expect(seen).toEqual([1, 2]);
  });
});

describe('what is broken', () => {
  it('is named by file and line, and stops nothing else', async () => {
    const { take, texts, sources } = world();
    const report = await take([
      textSource('faq.jsonl', `${jsonLines(returns)}oops\n{"question":"Why?"}\n`),
      textSource('shipping.md', 'We ship every day.'),
    ]);
    expect(report.failed).toEqual([
      { name: 'faq.jsonl', reason: 'This is not JSON', line: 2 },
      { name: 'faq.jsonl', reason: 'It has no answer', line: 3 },
    ]);
    expect(texts()).toEqual(['You have 30 days.', 'We ship every day.']);
    expect((await sources()).find(({ name }) => name === 'faq.jsonl')?.faults).toHaveLength(2);
  });

  it('loses no entry that was there before: the broken line may be it', async () => {
    const { take, texts, sources } = world();
    await take([textSource('faq.jsonl', jsonLines(returns, costs))]);
    expect(await take([textSource('faq.jsonl', `${jsonLines(returns)}oops`)])).toMatchObject({ removed: 0 });
    expect(texts()).toHaveLength(2);
    expect(await sources()).toMatchObject([{ documents: 2, passages: 2 }]);
  });

  it('for a passing reason keeps what was known and is tried again', async () => {
    const { take, texts } = world();
    await take([textSource('a.md', 'One.')]);
    const broken = {
      async *read() {
        yield await Promise.reject(new Error('The disk is gone'));
      },
    };
    const report = await take([textSource('a.md', 'Other.', broken)]);
    expect(report.failed).toEqual([{ name: 'a.md', reason: 'The disk is gone' }]);
    expect(texts()).toEqual(['One.']);
    await take([textSource('a.md', 'Other.')]);
    expect(texts()).toEqual(['Other.']);
  });

  it('is still said when nothing has changed since', async () => {
    const { take } = world();
    const sources = [textSource('faq.jsonl', 'oops')];
    expect((await take(sources)).failed).toEqual((await take(sources)).failed);
  });

  it('is an id that stands twice', async () => {
    const { take } = world();
    const report = await take([textSource('faq.jsonl', jsonLines(returns, returns))]);
    expect(report.failed).toMatchObject([{ line: 2, reason: expect.stringContaining('faq-returns.en') }]);
  });

  it('is a file without a text', async () => {
    const { take } = world();
    expect((await take([textSource('a.md', ' ')])).failed).toEqual([
      { name: 'a.md', reason: 'There is no text in it' },
    ]);
  });
});

describe('an ingest that breaks off', () => {
  it('is made whole by the next one, wherever it broke', async () => {
    const steps = ['index', 'register', 'save'] as const;
    for (const step of steps) {
      const { ports, take, texts, sources } = world();
      const fail = async () => await Promise.reject(new Error('down'));
      const broken = {
        ...ports,
        index: step === 'index' ? { ...ports.index, replace: fail } : ports.index,
        knowledge: step === 'register' ? { ...ports.knowledge, register: fail } : ports.knowledge,
        sources:
          step === 'save'
            ? { ...ports.sources, save: async () => await Promise.reject(new Error('down')) }
            : ports.sources,
      };
      const before = [textSource('a.jsonl', jsonLines(returns, { ...costs, id: 'faq-gone' }))];
      await expect(
        ingest(broken, { tenant: 'main', sources: before, signal: new AbortController().signal }),
      ).rejects.toThrow('down');
      const report = await take([textSource('a.jsonl', jsonLines(returns, costs))], 'kb');
      expect(report.changed, step).toBeGreaterThan(0);
      expect((await sources()).map(({ documents, faults }) => ({ documents, faults }))).toEqual([
        { documents: 2, faults: [] },
      ]);
      expect(texts().toSorted(), step).toEqual(['Yes, it is.', 'You have 30 days.']);
    }
  });

  it('ends at once when it is called off', async () => {
    const { ports } = world();
    const sources = [textSource('a.md', 'One.')];
    await expect(ingest(ports, { tenant: 'main', sources, signal: AbortSignal.abort() })).rejects.toThrow(
      'aborted',
    );
  });
});
