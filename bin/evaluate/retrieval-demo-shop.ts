import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractiveAnswerer } from '#adapters/offline/extractive-answerer.ts';
import { ngramEmbedder } from '#adapters/offline/ngram-embedder.ts';
import { sqliteIndex } from '#adapters/offline/sqlite-index/sqlite-index.ts';
import { type TestPorts, testPorts } from '#core/testing/test-ports.ts';
import { seed } from '../seed.ts';

const kb = path.join(import.meta.dirname, '..', '..', 'kb');

/**
 * A shop's folder, the demo shop's unless told, as it runs with no model and no network: in memory but for an index file
 * that is removed at the end.
 */
export async function openDemoShop(folder = kb): Promise<TestPorts & AsyncDisposable> {
  const place = await mkdtemp(path.join(tmpdir(), 'aisle-demo-shop-'));
  const embedder = ngramEmbedder();
  const index = sqliteIndex({ path: path.join(place, 'index.db'), embedder });
  const answerers = { model: extractiveAnswerer, extractive: extractiveAnswerer };
  const ports = { ...testPorts(answerers), embedder, index };
  await seed(ports, folder, () => undefined);
  return {
    ...ports,
    async [Symbol.asyncDispose]() {
      index.close();
      await rm(place, { recursive: true });
    },
  };
}
