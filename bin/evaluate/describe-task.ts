import { DescriptionRequest, type RemovedSentence } from '#contract/descriptions.ts';
import { sentenceOf } from '#adapters/offline/template-writer/english/sentence-of.ts';
import { traitOfNotation } from '#adapters/offline/template-writer/notation/trait-of-notation.ts';
import { writeValue } from '#adapters/offline/template-writer/write-value.ts';
import type { Trait } from '#adapters/offline/template-writer/trait.ts';
import { factsOf } from '#core/descriptions/facts/facts-of.ts';
import { judgeText } from '#core/descriptions/judge-text.ts';
import { policiesFor } from '#core/descriptions/policies/policy-rules.ts';
import { readClaimWords } from '#core/descriptions/words/claim-words.ts';
import { givenAttributes } from '#core/descriptions/writing/given-attributes.ts';
import { voiceFor } from '#core/descriptions/writing/voice-for.ts';
import { writeWhole } from '#core/descriptions/writing/write-description.ts';
import type { Ports } from '#core/ports.ts';
import { DescribeRow } from './describe-row.ts';
import { describeShop } from './describe-shop.ts';
import type { EvaluationTask } from './evaluation-task.ts';
import { productOfRow } from './product-of-row.ts';
import { rougeL } from './rouge-l.ts';
import { numbersBeyond, presentIn, valuesIn } from './values-present.ts';

const tenant = 'main';

/** What was written of one row, and what it is judged by. */
interface Described {
  readonly prediction: object;
  readonly claims: number;
  readonly unsupported: number;
  readonly rejected: number;
  readonly values: number;
  readonly present: number;
  readonly unlisted: number;
  readonly rouge?: number | undefined;
}

/** Judges what is written of products: by the model that the environment sets up, else by the template writer. */
export const task: EvaluationTask = {
  help: `What is written of products, and whether it is true to them.
--products  a product as in our catalogue, {id?, name, …} of any shop (every plain field but names, money and texts is an
            attribute, the options of variants too), or {id?, data, text?}: one attribute as \`name: { unit:grams, value:5 }\`
            and what a person wrote of it; then text is the one sentence of the template writer
--language  en (unless told) or pl
--out       {id, title, text, claims: [{type, text, sentence, supported, attribute?}], rejected: [{field, sentence, because, detail}]}
Metrics: n, claims, unsupported (claims of what was kept that nothing bears out), rejected (sentences taken out), valuesPresent
(share of the values that the text tells), unlistedNumbers (in texts, of no value), rougeL (F, Lin 2004; where rows have a text).`,
  inputs: ['products'],
  optional: ['language'],
  async run({ read, given, predict }) {
    const ports = describeShop();
    const language = given?.('language') ?? 'en';
    const described: Described[] = [];
    for (const [at, row] of (await read('products', DescribeRow)).entries()) {
      const one =
        typeof row['data'] === 'string'
          ? await describeNotation(ports, { ...row, data: row['data'] }, at)
          : await describeProduct(ports, row, { at, language });
      predict(one.prediction);
      described.push(one);
    }
    return metricsOf(described);
  },
};

async function describeProduct(
  ports: Ports,
  row: DescribeRow,
  { at, language }: { readonly at: number; readonly language: string },
): Promise<Described> {
  const product = productOfRow(row, at);
  await ports.catalogue.save(tenant, [product], 'evaluation');
  const written = await writeWhole(ports, {
    tenant,
    productId: product.id,
    request: DescriptionRequest.parse({ languages: [language] }),
    requestId: `evaluate-${at}`,
    signal: AbortSignal.timeout(longestMs),
  });
  const text = written.texts[language];
  if (text === undefined) throw new Error(`Nothing was written of ${product.id}`);
  const { title, description, bullets } = text.copy;
  const given = givenAttributes(product, language).flatMap(({ value }) => value);
  const values = given.filter((value) => typeof value !== 'boolean').map(String);
  const said = [title, description, ...bullets].join('\n');
  return {
    prediction: { id: product.id, title, text: description, claims: text.claims, rejected: text.removed },
    claims: text.claims.length,
    unsupported: text.claims.filter(({ supported }) => !supported).length,
    rejected: text.removed.length,
    values: values.length,
    present: presentIn(said, values).length,
    unlisted: 0,
  };
}

const longestMs = 120_000;

async function describeNotation(
  ports: Ports,
  row: { readonly id?: string | undefined; readonly data: string; readonly text?: unknown },
  at: number,
): Promise<Described> {
  const trait = traitOfNotation(row.data);
  const text = trait === undefined ? '' : sentenceOf(trait);
  const attributes = trait === undefined ? {} : flattened(trait);
  const product = productOfRow({ id: `row-${at + 1}`, name: 'Product', attributes }, at);
  const facts = factsOf(await readClaimWords(ports), product, 'en');
  const judge = { facts, voice: await voiceFor(ports, tenant), rules: await policiesFor(ports, tenant) };
  const sentences = text === '' ? [] : judgeText(judge, text);
  const rejected = sentences.flatMap(({ sentence, removed }): RemovedSentence[] =>
    removed === undefined ? [] : [{ field: 'description', sentence, ...removed }],
  );
  const claims = sentences.flatMap((sentence) => sentence.claims);
  const values = trait === undefined ? [] : valuesIn(trait.value);
  return {
    prediction: { id: row.id ?? product.id, title: trait?.name.join(' ') ?? '', text, claims, rejected },
    claims: claims.length,
    unsupported: claims.filter(({ supported }) => !supported).length,
    rejected: rejected.length,
    values: values.length,
    present: presentIn(text, values).length,
    unlisted: numbersBeyond(text, row.data).length,
    ...(typeof row.text === 'string' && { rouge: rougeL(text, row.text) }),
  };
}

/** A trait and the traits of its parts as plain attributes. */
function flattened({ name, value }: Trait): Readonly<Record<string, string>> {
  if (value.type !== 'parts') return { [name.join(' ')]: writeValue(value, 'en') };
  return Object.assign(
    {},
    ...value.parts.map((part) => flattened({ ...part, name: [...name, ...part.name] })),
  );
}

function metricsOf(described: readonly Described[]): Readonly<Record<string, number | null>> {
  const sum = (of: (one: Described) => number): number =>
    described.reduce((total, one) => total + of(one), 0);
  const rouges = described.flatMap(({ rouge }) => rouge ?? []);
  const values = sum((one) => one.values);
  return {
    n: described.length,
    claims: sum((one) => one.claims),
    unsupported: sum((one) => one.unsupported),
    rejected: sum((one) => one.rejected),
    valuesPresent: values === 0 ? null : rounded(sum((one) => one.present) / values),
    unlistedNumbers: sum((one) => one.unlisted),
    rougeL:
      rouges.length === 0 ? null : rounded(rouges.reduce((total, rouge) => total + rouge, 0) / rouges.length),
  };
}

function rounded(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
