import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { ShopFile } from '#core/accounts/shop-file.ts';
import type { ShopProfile } from '#core/accounts/shop-profile.ts';
import { CatalogueProduct } from '#core/catalogue/catalogue-product.ts';
import type { SourceDocument } from '#core/knowledge/source-document.ts';
import type { IntentExample } from '#core/understanding/intents/intent-model.ts';
import { parseJson } from './parse-json.ts';
import { readJsonLines } from './read-json-lines.ts';
import { readPolicy } from './read-policy.ts';

const FaqEntry = z.object({
  id: z.string(),
  category: z.string(),
  question: z.string(),
  questions: z.array(z.string()).default([]),
  answer: z.string(),
  url: z.string().optional(),
});

const Dialogue = z.object({
  id: z.string(),
  title: z.string(),
  turns: z.array(z.object({ from: z.enum(['shopper', 'agent']), text: z.string() })).min(1),
});

const Intent = z.object({ text: z.string(), intent: z.string() });

/** A file of a shop's folder and what stands in it. */
export interface KnowledgeFile {
  readonly name: string;
  readonly path: string;
  readonly documents: () => AsyncGenerator<SourceDocument>;
}

/** A shop's knowledge as files: `shop.json`, `faq/LANGUAGE.jsonl`, `policies/LANGUAGE/*.md`, `dialogues/LANGUAGE.jsonl` and `intents/LANGUAGE.jsonl` if there are any, `catalogue/products.jsonl`. */
export interface ShopFolder {
  readonly profile: ShopProfile;
  readonly products: () => AsyncGenerator<CatalogueProduct>;
  readonly files: () => AsyncGenerator<KnowledgeFile>;
  readonly documents: () => AsyncGenerator<SourceDocument>;
  /** What shoppers write and what they want by it. */
  readonly intents: () => AsyncGenerator<IntentExample>;
}

/** Opens a shop's folder. Reading fails with the file and line of what does not fit. */
export async function openShopFolder(folder: string): Promise<ShopFolder> {
  const file = path.join(folder, 'shop.json');
  const { id, ...rest } = parseJson(await readFile(file, 'utf8'), ShopFile, file);
  const profile: ShopProfile = { tenant: id, ...rest };
  const files = () => filesOf(folder, profile);
  return {
    profile,
    products: () => readJsonLines(path.join(folder, 'catalogue', 'products.jsonl'), CatalogueProduct),
    files,
    async *documents() {
      for await (const { documents } of files()) yield* documents();
    },
    intents: () => intentsOf(folder, profile),
  };
}

async function* filesOf(folder: string, { languages }: ShopProfile): AsyncGenerator<KnowledgeFile> {
  const fileOf = (
    name: string,
    documents: (file: string) => AsyncGenerator<SourceDocument>,
  ): KnowledgeFile => {
    const file = path.join(folder, name);
    return { name, path: file, documents: () => documents(file) };
  };
  for (const language of languages) {
    yield fileOf(`faq/${language}.jsonl`, (file) => entriesOf(file, language));
    const policies = `policies/${language}`;
    const names = await readdir(path.join(folder, policies));
    for (const name of names.filter((called) => called.endsWith('.md')).toSorted()) {
      yield fileOf(`${policies}/${name}`, (file) => policyOf(file, language));
    }
    const dialogues = fileOf(`dialogues/${language}.jsonl`, (file) => dialoguesOf(file, language));
    if (await isThere(dialogues.path)) yield dialogues;
  }
  yield fileOf('catalogue/products.jsonl', (file) => productsOf(file, languages));
}

async function* entriesOf(file: string, language: string): AsyncGenerator<SourceDocument> {
  for await (const entry of readJsonLines(file, FaqEntry)) yield { type: 'faq', language, ...entry };
}

async function* policyOf(file: string, language: string): AsyncGenerator<SourceDocument> {
  yield await readPolicy(file, language);
}

async function* dialoguesOf(file: string, language: string): AsyncGenerator<SourceDocument> {
  for await (const dialogue of readJsonLines(file, Dialogue))
    yield { type: 'dialogue', language, ...dialogue };
}

async function* productsOf(file: string, languages: readonly string[]): AsyncGenerator<SourceDocument> {
  for await (const product of readJsonLines(file, CatalogueProduct)) {
    for (const language of languages) yield { type: 'product', language, product };
  }
}

async function* intentsOf(folder: string, { languages }: ShopProfile): AsyncGenerator<IntentExample> {
  for (const language of languages) {
    const file = path.join(folder, 'intents', `${language}.jsonl`);
    if (await isThere(file)) yield* readJsonLines(file, Intent);
  }
}

async function isThere(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  );
}
