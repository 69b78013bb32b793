import { describe, expect, it } from 'vitest';
import { foldText } from '../../knowledge/fold-text.ts';
import { classifyIntent } from './classify-intent.ts';
import { learnIntents } from './learn-intents.ts';
import { Packed, packIntents, unpackIntents } from './pack-intents.ts';

const examples = [
  'Where is my order?|order-status',
  'Has my order been shipped?|order-status',
  'track my order|order-status',
  'Gdzie jest moje zamówienie?|order-status',
  'Czy zamówienie zostało wysłane?|order-status',
  'How do I return a product?|returns',
  'I want to return the tent|returns',
  'what is the return policy|returns',
  'Jak zwrócić produkt?|returns',
  'Chcę zwrócić śpiwór|returns',
  'Can I pay by card?|payment',
  'which payment methods do you accept|payment',
  'pay with blik|payment',
  'Czy mogę zapłacić kartą?|payment',
  'Jakie są metody płatności?|payment',
].map((line) => {
  const [text = '', intent = ''] = line.split('|');
  return { text, intent };
});
const model = learnIntents(examples);

describe('a message', () => {
  it('has the intent of the examples it is like', () => {
    expect(classifyIntent(model, 'where is my order now')).toMatchObject({
      intent: 'order-status',
      isKnown: true,
    });
    expect(classifyIntent(model, 'chciałbym zwrócić namiot').intent).toBe('returns');
  });

  it('is guessed the same without diacritics', () => {
    for (const text of ['Gdzie jest moje zamówienie?', 'Chcę zapłacić kartą', 'zwrócić śpiwór']) {
      expect(classifyIntent(model, foldText(text))).toEqual(classifyIntent(model, text));
    }
  });

  it('is out of scope when it shares nothing with any example', () => {
    for (const text of ['', '   ', '🙂', '???']) {
      expect(classifyIntent(model, text)).toEqual({ intent: 'out-of-scope', score: 0, isKnown: false });
    }
    expect(classifyIntent(model, 'Who won the football match in Madrid?').isKnown).toBe(false);
  });

  it('is guessed through a misspelling', () => {
    expect(classifyIntent(model, 'waht payement metods').intent).toBe('payment');
  });
});

describe('a model', () => {
  it('guesses the same after a trip through JSON', () => {
    const stored = unpackIntents(Packed.parse(JSON.parse(JSON.stringify(packIntents(model)))));
    for (const { text } of examples)
      expect(classifyIntent(stored, text)).toEqual(classifyIntent(model, text));
  });

  it('of no or of one intent can be asked', () => {
    expect(classifyIntent(learnIntents([]), 'hello').isKnown).toBe(false);
    const single = learnIntents([{ text: 'Where is my order?', intent: 'order-status' }]);
    expect(classifyIntent(single, 'where is my order').intent).toBe('order-status');
  });
});
