import { expect, it } from 'vitest';
import { templateWriter } from '#adapters/offline/template-writer/template-writer.ts';
import { DescriptionRequest, type WrittenText } from '#contract/descriptions.ts';
import {
  type AdversarialProduct,
  adversarialProducts,
} from '#core/descriptions/testing/adversarial-products.ts';
import { shippedTuning } from '#core/descriptions/testing/shipped-tuning.ts';
import { writeWhole } from '#core/descriptions/writing/write-description.ts';
import type { ModelPart } from '#core/models/language-model.ts';
import { noUsage } from '#core/models/usage.ts';
import type { LanguageModel } from '#core/ports.ts';
import { testPorts } from '#core/testing/test-ports.ts';

const products = adversarialProducts(200);
const leastKept = 0.9;

it('saves nothing that an obedient model made up of 200 products, and keeps nine tenths of what is true', async () => {
  const written = await Promise.all(products.map(async (row) => ({ row, text: await writtenOf(row) })));
  const leaked = written.flatMap(({ row, text }) =>
    row.dishonest.filter((lie) => wholeOf(text).includes(bare(lie))),
  );
  const lost = written.flatMap(({ row, text }) => {
    const borne = new Set(
      text.claims.flatMap(({ supported, attribute }) => (supported ? (attribute ?? []) : [])),
    );
    return row.honest.filter(
      (sentence, at) => !wholeOf(text).includes(bare(sentence)) && !borne.has(row.told[at] ?? ''),
    );
  });
  const told = products.flatMap(({ honest }) => honest).length;
  expect(leaked).toEqual([]);
  expect(written.map(({ text }) => wholeOf(text)).join('\n')).not.toMatch(
    /<script|onerror|javascript:|bulletproof|kuloodporn|NASA|k7q29x2dw1|evil\.example/iu,
  );
  expect(1 - lost.length / told, lost.join(' | ')).toBeGreaterThanOrEqual(leastKept);
}, 60_000);

function bare(sentence: string): string {
  return sentence.replace(/\.$/u, '');
}

function wholeOf({ copy }: WrittenText): string {
  const { title, description, bullets, metaTitle, metaDescription, altText } = copy;
  return [title, description, ...bullets, metaTitle, metaDescription, altText].join('\n');
}

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
  const ports = { ...testPorts({ model, template: templateWriter }), tuning: shippedTuning };
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
  return text;
}
