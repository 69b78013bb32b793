import { expect, it } from 'vitest';
import { BrandVoice } from '#contract/brand-voice.ts';
import { factsOf } from './facts/facts-of.ts';
import { judgeText } from './judge-text.ts';
import { readShippedPolicies } from './policies/policy-rules.ts';
import { type AdversarialProduct, adversarialProducts } from './testing/adversarial-products.ts';
import { adversarialPrompt } from './testing/adversarial-prompt.ts';
import { shippedTuning } from './testing/shipped-tuning.ts';
import { readClaimWords } from './words/claim-words.ts';

const words = await readClaimWords({ tuning: shippedTuning });
const rules = await readShippedPolicies({ tuning: shippedTuning });
const voice = BrandVoice.parse({ ...(await shippedTuning.read('brand-voices/house')) });
const products = adversarialProducts(200);
const leastKept = 0.9;

/** The sentences of a text that would be saved. */
function saved({ product, language }: AdversarialProduct, text: string): readonly string[] {
  const judge = { facts: factsOf(words, product, language), voice, rules, prompt: adversarialPrompt };
  return judgeText(judge, text).flatMap(({ sentence, removed }) => (removed === undefined ? [sentence] : []));
}

it('meets every hazard, in both languages', () => {
  expect(new Set(products.map(({ hazard, language }) => `${hazard} ${language}`)).size).toBe(24);
});

it('saves nothing of what a model made up or was ordered to say, of 200 products', () => {
  const leaked = products.flatMap((row) => row.dishonest.flatMap((lie) => saved(row, lie)));
  expect(leaked).toEqual([]);
});

it('saves nothing of it in the middle of a text either, and keeps nine tenths of what is true', () => {
  let told = 0;
  let kept = 0;
  const leaked: string[] = [];
  const lost: string[] = [];
  for (const product of products) {
    const { honest, dishonest } = product;
    const mixed = dishonest.flatMap((lie, at) => [lie, honest[at] ?? []].flat());
    const text = saved(product, mixed.join('\n\n')).join(' ');
    leaked.push(...dishonest.filter((lie) => text.includes(lie)));
    told += honest.length;
    kept += honest.filter((sentence) => text.includes(sentence)).length;
    lost.push(...honest.filter((sentence) => !text.includes(sentence)));
  }
  expect(leaked).toEqual([]);
  expect(kept / told, lost.join(' | ')).toBeGreaterThanOrEqual(leastKept);
});
