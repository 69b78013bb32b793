import { describe, expect, it } from 'vitest';
import type { Turn } from '../../ports.ts';
import { sampleAnswer } from '../../testing/sample-answer.ts';
import { followUpContext, noContext } from './follow-up-context.ts';
import { resolveFollowUp } from './resolve-follow-up.ts';

/** A turn that asked something and was answered with these products. */
function turn(question: string, ...products: readonly string[]): Turn {
  const citations = products.map((title, at) => ({
    n: at + 1,
    sourceId: `product-${at}.en`,
    title,
    quote: title,
  }));
  return {
    number: 1,
    question,
    language: spoken(question).language,
    askedAt: 0,
    leaseUntil: 0,
    events: [],
    answer: sampleAnswer({ citations }),
  };
}

const polish = /[ąćęłńóśźż]|\b(?:ile|ten|ta|czy|z|jest|drugi|raz|a)\b/iu;
const spoken = (text: string) => ({ text, language: polish.test(text) ? 'pl' : 'en' });
const resolve = (message: string, ...turns: readonly Turn[]) =>
  resolveFollowUp(spoken(message), followUpContext(turns));

describe('a place', () => {
  it.each([
    ['How long does delivery to Germany take?', 'and to Poland?', 'How long does delivery to Poland take?'],
    ['What does delivery to Germany cost?', 'What about France?', 'What does delivery France cost?'],
    ['Ile kosztuje dostawa do Niemiec?', 'a do Czech?', 'Ile kosztuje dostawa do Czech?'],
    ['Ile trwa dostawa do Czech?', 'A do Niemiec?', 'Ile trwa dostawa do Niemiec?'],
    ['Wysyłacie na Litwę?', 'a do Szwecji?', 'Wysyłacie do Szwecji?'],
  ])('"%s" "%s" asks "%s"', (first, second, asked) => {
    expect(resolve(second, turn(first))).toBe(asked);
  });

  it('is swapped again by the one after', () => {
    const asked = resolve(
      'and France?',
      turn('How long does delivery to Germany take?'),
      turn('and to Poland?'),
    );
    expect(asked).toBe('How long does delivery France take?');
  });
});

describe('a name', () => {
  it.each([
    ['How much is the Borealis 2?', 'and the Kestrel 2?', 'How much is the Kestrel 2?'],
    ['How heavy is the Borealis 2 tent?', 'What about the kestrel 2?', 'How heavy is the kestrel 2 tent?'],
    ['Ile kosztuje Borealis 2?', 'a Kestrel 2?', 'Ile kosztuje Kestrel 2?'],
    ['Ile waży namiot Borealis 2?', 'a Puffin Pop 2?', 'Ile waży Puffin Pop 2?'],
    ['Ile waży namiot Borealis 2?', 'A co z Kestrelem?', 'Ile waży Kestrelem?'],
  ])('"%s" "%s" asks "%s"', (first, second, asked) => {
    expect(resolve(second, turn(first, /tent/u.test(first) ? 'Borealis 2' : 'Namiot Borealis 2'))).toBe(
      asked,
    );
  });

  it('replaces the one that went before the last question', () => {
    const asked = resolve(
      'a Kestrel 2?',
      turn('Ile kosztuje Borealis 2?', 'Namiot Borealis 2'),
      turn('a ile waży?', 'Namiot Borealis 2'),
    );
    expect(asked).toBe('Kestrel 2: a ile waży?');
  });

  it.each(['and the Kestrel 2 in red?', 'and is the Kestrel 2 waterproof?', 'and in red?', 'And BLIK?'])(
    'that is not all that is said is left alone: "%s"',
    (message) => {
      const asked = resolve(message, turn('How much is the Borealis 2?', 'Borealis 2'));
      expect(asked).not.toMatch(/^How much is/u);
    },
  );
});

describe('an ordinal', () => {
  const tents = turn('Which tents do you have for two?', 'Borealis 2', 'Kestrel 2', 'Puffin Pop 2');
  it.each([
    ['how much is the second one?', 'how much is Kestrel 2?'],
    ['And the first?', 'And Borealis 2?'],
    ['does the last one have two doors?', 'does Puffin Pop 2 have two doors?'],
    ['ile kosztuje ten drugi?', 'ile kosztuje Kestrel 2?'],
    ['Ile waży pierwszy z nich?', 'Ile waży Borealis 2?'],
    ['a ten trzeci?', 'a Puffin Pop 2?'],
    ['czy ta ostatnia jest wodoodporna?', 'czy Puffin Pop 2 jest wodoodporna?'],
  ])('"%s" asks "%s"', (message, asked) => {
    expect(resolve(message, tents)).toBe(asked);
  });

  it.each([
    'Is this my first order discount?',
    'This is the second time I ask',
    'pierwsze zamówienie ma rabat?',
    'drugi raz piszę',
  ])('that counts something else is left alone: "%s"', (message) => {
    expect(resolve(message, tents)).toBe(message);
  });

  it('beyond the last product is left alone', () => {
    expect(resolve('how much is the fifth one?', tents)).toBe('how much is the fifth one?');
  });
});

describe('a pronoun', () => {
  it.each([
    ['Tell me about the Borealis 2', 'does it have two doors?', 'Borealis 2: does it have two doors?'],
    ['Tell me about the Borealis 2', 'and how much is it?', 'Borealis 2: and how much is it?'],
    ['Co wiesz o Borealis 2?', 'ile on waży?', 'Borealis 2: ile on waży?'],
    ['Co wiesz o Borealis 2?', 'ile to kosztuje?', 'Borealis 2: ile to kosztuje?'],
    ['Co wiesz o Borealis 2?', 'czy jest wodoodporny?', 'Borealis 2: czy jest wodoodporny?'],
    ['Co wiesz o Borealis 2?', 'a ile ma kieszeni?', 'Borealis 2: a ile ma kieszeni?'],
  ])('"%s" "%s" asks "%s"', (first, second, asked) => {
    expect(resolve(second, turn(first, 'Borealis 2'))).toBe(asked);
  });

  it('stands for several products', () => {
    const both = turn('Which tents are light?', 'Borealis 2', 'Kestrel 2');
    expect(resolve('which of them is lighter?', both)).toBe(
      'Borealis 2, Kestrel 2: which of them is lighter?',
    );
    expect(resolve('który z nich jest lżejszy?', both)).toBe(
      'Borealis 2, Kestrel 2: który z nich jest lżejszy?',
    );
  });

  it('stands for the topic where no product was named', () => {
    expect(resolve('how long does it take?', turn('What does delivery to Germany cost?'))).toBe(
      'delivery Germany: how long does it take?',
    );
    expect(resolve('a ile to trwa?', turn('Ile kosztuje dostawa do Niemiec?'))).toBe(
      'dostawa Niemiec: a ile to trwa?',
    );
  });

  it('is remembered across thanks', () => {
    const thanks: Turn = {
      ...turn('thanks!'),
      answer: sampleAnswer({ category: 'small-talk', citations: [] }),
    };
    expect(resolve('does it have two doors?', turn('The Borealis 2?', 'Borealis 2'), thanks)).toBe(
      'Borealis 2: does it have two doors?',
    );
  });
});

describe('a message that stands alone', () => {
  const lamp = turn('How much is the desk lamp?', 'Desk lamp');
  it.each([
    'How long do I have to return something?',
    'I bought a mug and it broke, what now?',
    'Do you ship to Germany?',
    'Can I pay by card?',
    'Kubek się stłukł, czy obejmuje to gwarancja?',
    'Jak złożyć reklamację?',
    'Do you have a red teapot?',
    'Czy jest darmowa dostawa?',
    'Ile kosztuje zwrot do sklepu?',
  ])('is left as it is: "%s"', (message) => {
    expect(resolve(message, lamp)).toBe(message);
  });

  it('is anything, where nothing was said before', () => {
    for (const message of ['and to Poland?', 'how much is it?', 'ten drugi?', '', '???'])
      expect(resolveFollowUp(spoken(message), noContext)).toBe(message);
  });
});
