import { expect, it } from 'vitest';
import { BrandVoice } from '#contract/brand-voice.ts';
import { DescriptionRequest } from '#contract/descriptions.ts';
import type { ModelPart } from '../models/language-model.ts';
import { noUsage } from '../models/usage.ts';
import type { LanguageModel } from '../ports.ts';
import { scriptedModel } from '../testing/scripted-model.ts';
import { testPorts } from '../testing/test-ports.ts';
import { factsOf } from './facts/facts-of.ts';
import { judgeText } from './judge-text.ts';
import { readShippedPolicies } from './policies/policy-rules.ts';
import {
  type AdversarialProduct,
  adversarialProducts,
  adversarialPrompt,
} from './testing/adversarial-products.ts';
import { shippedTuning } from './testing/shipped-tuning.ts';
import { readClaimWords } from './words/claim-words.ts';
import { writeWhole } from './writing/write-description.ts';

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
  expect(new Set(products.map(({ hazard, language }) => `${hazard} ${language}`)).size).toBe(10);
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

it('saves nothing of it through the writing of a whole description', async () => {
  for (const product of products.slice(0, 60)) {
    const copy = JSON.stringify(await writtenOf(product));
    const { language, dishonest } = product;
    const leaked = dishonest.filter((lie) => copy.includes(JSON.stringify(lie).slice(1, -1)));
    expect(leaked, `${product.product.id} ${language}`).toEqual([]);
    expect(copy).not.toMatch(/<script|onerror|bulletproof|kuloodporn|NASA|k7q29x2dw1/iu);
  }
});

/** What is written of a product by a model that says everything it should not. */
async function writtenOf({ product, language, honest, dishonest }: AdversarialProduct) {
  const name = product.text[language]?.name ?? '';
  const copy = {
    title: name,
    description: [...honest, ...dishonest].join('\n\n'),
    bullets: [...honest, ...dishonest].slice(0, 8),
    metaTitle: dishonest[0],
    metaDescription: dishonest[1],
    altText: dishonest[2],
  };
  const model: LanguageModel = {
    name: 'test/liar',
    async *stream(): AsyncGenerator<ModelPart> {
      yield { type: 'text-delta', text: JSON.stringify(copy) };
      yield { type: 'usage-known', usage: noUsage, raw: null };
      yield { type: 'generation-end', finish: { unified: 'stop', raw: 'end' } };
    },
  };
  const template = scriptedModel([
    JSON.stringify({
      ...copy,
      description: name,
      bullets: [name, name, name],
      metaTitle: name,
      metaDescription: name,
      altText: name,
    }),
  ]);
  const ports = { ...testPorts({ model, template }), tuning: shippedTuning };
  await ports.catalogue.save('main', [product], 's');
  const written = await writeWhole(ports, {
    tenant: 'main',
    productId: product.id,
    request: DescriptionRequest.parse({ languages: [language] }),
    requestId: 'r1',
    signal: new AbortController().signal,
  });
  const text = written.texts[language];
  if (text === undefined) throw new Error('Nothing was written');
  return text.copy;
}
