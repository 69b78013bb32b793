import { describe, expect, it } from 'vitest';
import type { Span } from '../knowledge/sentences.ts';
import { samplePassage } from '../testing/sample-passage.ts';
import { citationsOf, citeSentence } from './cite-sentence.ts';

const faq = samplePassage();
const product = samplePassage({
  sourceId: 'product-tent.en',
  kind: 'product',
  title: 'Borealis 2 tent',
  text: 'Borealis 2 tent (Fernholm).\nWeight: 2.35 kg.',
  productId: 'tent',
});
const nothingYet: ReadonlyMap<number, Span> = new Map();

describe('citeSentence', () => {
  it('finds the sentence that a claim rests on', () => {
    const cited = citeSentence('You can return it within 30 days [1].', [faq, product], nothingYet);
    expect(citationsOf(cited.quotes, [faq, product])).toEqual([
      {
        n: 1,
        sourceId: faq.sourceId,
        title: faq.title,
        url: faq.url,
        quote: 'You have 30 days to return a product.',
      },
    ]);
  });

  it('takes out a mark that nothing in the source supports', () => {
    const cited = citeSentence('Our founder loves sailing [1].', [faq], nothingYet);
    expect(cited).toEqual({ text: 'Our founder loves sailing.', isCited: false, quotes: new Map() });
  });

  it('quotes the line that names a product for a fact of the catalogue', () => {
    const { quotes } = citeSentence('It costs [price:tent] [1].', [product], nothingYet);
    expect(citationsOf(quotes, [product])[0]?.quote).toBe('Borealis 2 tent (Fernholm).');
  });

  it('widens a quote so that it holds every sentence cited from its source, word for word', () => {
    const first = citeSentence('You have 30 days to return a product [1].', [faq], nothingYet);
    const second = citeSentence('Returns from Poland are free [1].', [faq], first.quotes);
    const [citation] = citationsOf(second.quotes, [faq]);
    expect(citation?.quote).toBe('You have 30 days to return a product. Returns from Poland are free.');
    expect(faq.text).toContain(citation?.quote);
  });
});
