import { beforeEach, expect, it } from 'vitest';
import type { Passage } from '../knowledge/passage.ts';
import { searchTerms } from '../knowledge/search-terms.ts';
import type { Embedder, IndexQuery, VectorIndex } from '../ports.ts';
import { countingIds } from './counting-ids.ts';
import { letterEmbedder } from './letter-embedder.ts';
import { samplePassage } from './sample-passage.ts';

const tenants = countingIds('tenant');
const embedder = letterEmbedder();
const { signal } = new AbortController();

/** What every VectorIndex does. `make` gives an index of vectors of the embedder it is given. */
export function vectorIndexContract(make: (embedder: Embedder) => VectorIndex | Promise<VectorIndex>): void {
  let index: VectorIndex;
  let tenant: string;

  beforeEach(async () => {
    index = await make(embedder);
    tenant = tenants.next();
  });

  const save = async (passages: readonly Passage[], sourceIds = passages.map(({ sourceId }) => sourceId)) => {
    const vectors = await embedder.embed(
      passages.map(({ title, text }) => `${title}\n${text}`),
      signal,
    );
    const entries = passages.flatMap((passage, place) => {
      const vector = vectors[place];
      return vector === undefined ? [] : [{ passage, vector }];
    });
    await index.replace(tenant, { sourceIds, entries });
  };

  const search = async (text: string, changes: Partial<IndexQuery> = {}) => {
    const [vector = new Float32Array()] = await embedder.embed([text], signal);
    const query: IndexQuery = {
      text,
      vector,
      terms: searchTerms(text),
      kind: 'faq',
      language: 'en',
      limit: 5,
      ...changes,
    };
    return index.search(tenant, query, signal);
  };

  const idsOf = async (...asked: Parameters<typeof search>) =>
    (await search(...asked)).map(({ passage }) => passage.id);

  it('finds nothing where there is nothing', async () => {
    expect(await search('refund')).toEqual([]);
  });

  it('gives back passages as they were saved, best first', async () => {
    const refund = passageOf('refund', 'How long does a refund take?');
    await save([passageOf('parcel', 'Where is my parcel?'), refund, passageOf('card', 'Can I pay by card?')]);
    const hits = await search('how long a refund takes');
    expect(hits[0]?.passage).toEqual(refund);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores[0]).toBeGreaterThan(scores.at(-1) ?? Infinity);
  });

  it('finds Polish words in another form and without diacritics', async () => {
    const polish = { language: 'pl', kind: 'policy' } as const;
    await save([
      passageOf('payment', 'Zwroty: jak zwracamy pieniądze', {
        ...polish,
        text: 'Pieniędzmi obracamy szybko.',
      }),
      passageOf('parcel', 'Przesyłki', { ...polish, text: 'Każda paczka wyjeżdża tego samego dnia.' }),
    ]);
    expect(await idsOf('co z paczkami', polish)).toEqual(expect.arrayContaining(['parcel']));
    expect((await idsOf('kiedy wyjezdzaja paczki', polish))[0]).toBe('parcel');
    expect((await idsOf('zwrotu pieniedzy', polish))[0]).toBe('payment');
  });

  it('finds a passage by the other ways to ask for it', async () => {
    await save([
      passageOf('returns', 'Sending things back', { questions: ['money back guarantee'] }),
      passageOf('parcel', 'Sending things out'),
    ]);
    expect((await idsOf('guarantee'))[0]).toBe('returns');
  });

  it('finds by meaning what has no word in common', async () => {
    await save([
      passageOf('zzz', 'Zzz zzzz', { text: 'Zz.' }),
      passageOf('eee', 'Eee eeee', { text: 'Ee.' }),
    ]);
    expect((await idsOf('eeeeee eeeee'))[0]).toBe('eee');
  });

  it('keeps tenants apart', async () => {
    await save([passageOf('refund', 'How long does a refund take?')]);
    const first = tenant;
    tenant = tenants.next();
    expect(await search('refund')).toEqual([]);
    await save([], ['refund']);
    tenant = first;
    expect(await idsOf('refund')).toEqual(['refund']);
  });

  it('finds only the kind asked for', async () => {
    await save([
      passageOf('faq', 'Refunds'),
      passageOf('policy', 'Refunds', { kind: 'policy' }),
      passageOf('dialogue', 'Refunds', { kind: 'dialogue' }),
    ]);
    expect(await idsOf('refunds', { kind: 'policy' })).toEqual(['policy']);
    expect(await idsOf('refunds', { kind: 'product' })).toEqual([]);
  });

  it('puts what is in the language asked for first and fills up with others', async () => {
    await save([
      passageOf('pl', 'Tent Borealis', { language: 'pl' }),
      passageOf('en', 'Tent Borealis'),
      passageOf('de', 'Tent Borealis', { language: 'de' }),
    ]);
    expect((await idsOf('tent borealis', { language: 'pl' }))[0]).toBe('pl');
    expect((await idsOf('tent borealis', { language: 'en' }))[0]).toBe('en');
    expect(await idsOf('tent borealis', { language: 'en' })).toHaveLength(3);
  });

  it('puts what fits far better first in whatever language it is', async () => {
    await save([
      passageOf('en', 'Opening hours', { text: 'We open at eight.' }),
      passageOf('pl', 'Namiot Borealis, słup wody', {
        language: 'pl',
        text: 'Namiot Borealis ma słup wody 3000 mm.',
      }),
    ]);
    expect((await idsOf('namiot borealis słup wody', { language: 'en' }))[0]).toBe('pl');
  });

  it('finds no more than asked for', async () => {
    await save(Array.from({ length: 30 }, (_, place) => passageOf(`p${place}`, `Refund number ${place}`)));
    expect(await search('refund', { limit: 1 })).toHaveLength(1);
    expect(new Set(await idsOf('refund', { limit: 20 })).size).toBe(20);
  });

  it('forgets the old passages of a source and keeps those of others', async () => {
    const ofRefunds = { sourceId: 'refunds' };
    await save([
      passageOf('refunds#1', 'Refund by card', ofRefunds),
      passageOf('refunds#2', 'Refund by transfer', ofRefunds),
      passageOf('other', 'Refund of gift cards'),
    ]);
    await save([passageOf('refunds#1', 'Refund by pigeon', ofRefunds)]);
    const hits = await search('refund by card, transfer or pigeon');
    expect(hits.map(({ passage }) => passage.title).toSorted()).toEqual([
      'Refund by pigeon',
      'Refund of gift cards',
    ]);
  });

  it('takes the same change twice as once', async () => {
    const passages = [
      passageOf('refund', 'How long does a refund take?'),
      passageOf('card', 'Can I pay by card?'),
    ];
    await save(passages);
    await save(passages);
    expect((await idsOf('refund by card')).toSorted()).toEqual(['card', 'refund']);
  });

  it('removes a source that has no passages any more, and does not mind when it never had', async () => {
    await save([passageOf('refund', 'How long does a refund take?')]);
    await save([], ['refund', 'unheard-of']);
    expect(await search('refund')).toEqual([]);
  });

  it('finds nothing by words for a passage without any', async () => {
    await save([passageOf('signs', '???', { text: '!!!', questions: [] })]);
    expect(await idsOf('refund', { vector: new Float32Array(embedder.dimensions) })).toEqual([]);
  });

  it('stops when cancelled', async () => {
    const [vector = new Float32Array()] = await embedder.embed(['refund'], signal);
    const query = {
      text: 'refund',
      vector,
      terms: ['refund'],
      kind: 'faq',
      language: 'en',
      limit: 5,
    } as const;
    await expect(index.search(tenant, query, AbortSignal.abort())).rejects.toThrow('aborted');
  });
}

function passageOf(id: string, title: string, changes: Partial<Passage> = {}): Passage {
  return samplePassage({ id, sourceId: id, title, text: title, questions: [], ...changes });
}
