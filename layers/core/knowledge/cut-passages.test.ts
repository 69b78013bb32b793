import { describe, expect, it } from 'vitest';
import { sampleProduct } from '../testing/sample-product.ts';
import { cutPassages } from './cut-passages.ts';
import { cutPolicy } from './cut-policy.ts';
import { sentencesOf } from './sentences.ts';

describe('cutPassages', () => {
  it('keeps an FAQ entry whole, with the ways to ask for it', () => {
    const [passage, ...more] = cutPassages({
      type: 'faq',
      id: 'faq-returns',
      language: 'en',
      category: 'returns',
      question: 'How long do I have?',
      questions: ['return window'],
      answer: 'You have 30 days.',
      url: '/help/returns',
    });
    expect(more).toEqual([]);
    expect(passage).toMatchObject({
      id: 'faq-returns.en',
      title: 'How long do I have?',
      questions: ['return window'],
    });
  });

  it('names the attributes of a product and never its price or stock', () => {
    const product = sampleProduct('lamp', { price: { minor: 12_345, currency: 'PLN' }, stock: 678 });
    const [passage] = cutPassages({ type: 'product', language: 'pl', product });
    expect(passage).toMatchObject({ productId: 'lamp', url: '/products/lamp' });
    expect(passage?.text).toContain('Kolor: czarny.');
    expect(passage?.text).not.toMatch(/123|678/u);
  });

  it('has nothing for a language that a product has no text in', () => {
    expect(cutPassages({ type: 'product', language: 'de', product: sampleProduct('lamp') })).toEqual([]);
  });

  it('makes one passage of a dialogue', () => {
    const turns = [
      { from: 'shopper', text: 'Is it waterproof?' },
      { from: 'agent', text: 'Yes.' },
    ] as const;
    expect(cutPassages({ type: 'dialogue', id: 'd-1', language: 'en', title: 'Rain', turns })).toHaveLength(
      1,
    );
  });
});

describe('cutPolicy', () => {
  const long = Array.from(
    { length: 40 },
    (_, index) => `Sentence number ${index} says something about returns.`,
  );
  const markdown = `# Returns\n\nIntro.\n\n## How\n\n${long.join(' ')}\n\n## Empty\n`;

  it('cuts at headings into parts of about 500 characters', () => {
    const parts = cutPolicy(markdown);
    expect(parts[0]).toEqual({ heading: 'Returns', text: 'Intro.' });
    expect(parts.slice(1).every((part) => part.heading === 'How' && part.text.length <= 600)).toBe(true);
    expect(parts.length).toBeGreaterThan(3);
  });

  it('never cuts a sentence and loses none', () => {
    const sentences = new Set(cutPolicy(markdown).flatMap((part) => sentencesOf(part.text)));
    expect([...sentences]).toEqual(['Intro.', ...long]);
  });

  it('lets a short last sentence open the next part', () => {
    const [, first, second] = cutPolicy(
      `${'A. '.repeat(0)}# T\n\nx.\n\n${long.map((s) => `${s} Yes.`).join(' ')}`,
    );
    expect(
      first === undefined ||
        second === undefined ||
        second.text.startsWith(sentencesOf(first.text).at(-1) ?? ''),
    ).toBe(true);
  });

  it('names the headings above, but for the title of the whole', () => {
    const nested = '# Shipping\n\n## Abroad\n\n### Malta\n\nBy ship.\n\n## At home\n\nBy van.';
    expect(cutPolicy(nested).map(({ heading }) => heading)).toEqual(['Abroad: Malta', 'At home']);
    expect(cutPolicy('## One\n\nA.\n\n## Two\n\nB.').map(({ heading }) => heading)).toEqual(['One', 'Two']);
  });

  it('cuts what has no sentences at words, or it would be endless', () => {
    const parts = cutPolicy('word '.repeat(2000));
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.every(({ text }) => text.length <= 1500 && /^word.*word$/su.test(text))).toBe(true);
    expect(
      parts
        .map(({ text }) => text)
        .join(' ')
        .split(' '),
    ).toHaveLength(2000);
  });
});
