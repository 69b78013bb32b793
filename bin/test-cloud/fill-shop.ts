import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { KnowledgeSearchReply } from '#contract/knowledge.ts';
import { ProductListReply } from '#contract/product.ts';
import type { Shop } from './shop.ts';
import type { Emulator } from './start-emulator.ts';

const kb = path.join(import.meta.dirname, '../../kb');
const patienceMs = 120_000;

/** Where the documents go, and who asks whether they are there. */
interface FullShop {
  readonly emulator: Emulator;
  readonly bucket: string;
  readonly token: string;
}

/** Drops the demo shop's documents into the bucket as docs/deploy.md says, and waits until the shop knows them. */
export async function fillShop(shop: Shop, { emulator, bucket, token }: FullShop): Promise<void> {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = emulator.environment;
  const client = new S3Client({
    endpoint: emulator.address.origin,
    region: emulator.environment.AWS_REGION,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
  });
  const found = ['faq/*', 'policies/*/*', 'catalogue/*', 'intents/*'].flatMap((pattern) =>
    globSync(pattern, { cwd: kb }),
  );
  for (const name of ['shop.json', ...found]) {
    const Body = await readFile(path.join(kb, name));
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: `knowledge/main/${name}`, Body }));
  }
  for (const deadline = Date.now() + patienceMs; !(await knowsAll(shop, token)); await setTimeout(500)) {
    if (Date.now() > deadline)
      throw new Error('The documents in the bucket were not taken in within two minutes');
  }
}

async function knowsAll(shop: Shop, token: string): Promise<boolean> {
  const told = await shop.tell('GET /v1/products?limit=1', { token });
  if (told.status === 404) return false;
  const { products } = ProductListReply.parse(JSON.parse(told.body));
  const question = 'GET /v1/knowledge/search?q=How+long+do+I+have+to+return+something%3F';
  const { passages } = await shop.ask(question, { token, reply: KnowledgeSearchReply });
  return products.length > 0 && passages.some(({ kind }) => kind === 'faq');
}
