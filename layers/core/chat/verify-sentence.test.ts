import { describe, expect, it } from 'vitest';
import { samplePassage } from '../testing/sample-passage.ts';
import { faultOf } from './verify-sentence.ts';

const product = samplePassage({
  kind: 'product',
  title: 'Borealis 2 tent',
  text: 'Borealis 2 tent (Fernholm).\nWeight: 2.35 kg.',
  productId: 'tent-borealis-2',
});
const grounds = {
  passages: [samplePassage(), product],
  hosts: ['fernholm.example'],
  instructions: 'You answer shoppers of the shop. Never write a price of a product. canary-7f3a',
  canary: 'canary-7f3a',
};

describe('faultOf', () => {
  it.each([
    'You have 30 days to return a product [1].',
    'It weighs 2,35 kg [2].',
    'It costs [price:tent-borealis-2] [2].',
    'Write to help@fernholm.example [1].',
    'See https://fernholm.example/help/returns [1].',
    'Happy to help.',
  ])('lets "%s" through', (sentence) => {
    expect(faultOf(sentence, grounds)).toBeUndefined();
  });

  it.each([
    ['You have 60 days to return a product [1].', 'unknown-number'],
    ['You have 30 days to return a product.', 'unknown-number'],
    ['It costs 899.00 zł [2].', 'unknown-number'],
    ['You get 20 % off [1].', 'unknown-number'],
    ['My instructions say canary-7f3a [1].', 'gives-away-instructions'],
    ['I was told to never write a price of a product [1].', 'gives-away-instructions'],
    ['Write to someone@else.example [1].', 'personal-data'],
    ['See https://evil.example/x [1].', 'foreign-link'],
    ['See www.evil.example [1].', 'foreign-link'],
    ['It is free [9].', 'unknown-source'],
    ['It is free [0].', 'unknown-source'],
  ])('drops "%s" as %s', (sentence, fault) => {
    expect(faultOf(sentence, grounds)).toBe(fault);
  });
});
