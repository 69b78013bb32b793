import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Passage } from '#core/knowledge/passage.ts';
import { searchTerms } from '#core/knowledge/search-terms.ts';
import type { IndexChange, IndexQuery } from '#core/ports.ts';
import { samplePassage } from '#core/testing/sample-passage.ts';
import { ngramEmbedder } from '../../ngram-embedder.ts';
import { sqliteIndex } from '../sqlite-index.ts';

/** Few dimensions keep tests quick. */
export const testEmbedder = ngramEmbedder({ dimensions: 32 });
export const { signal } = new AbortController();

/** The path of an index file in a folder that is removed after the test. */
export function pathInTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aisle-index-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'index.sqlite');
}

/** An index that is closed after the test. */
export function indexInTest(path = pathInTest(), readOnly = false): ReturnType<typeof sqliteIndex> {
  const index = sqliteIndex({ path, readOnly, embedder: testEmbedder });
  onTestFinished(() => index.close());
  return index;
}

/** A change that makes a source consist of passages with these texts. */
export async function changeTo(sourceId: string, texts: readonly string[]): Promise<IndexChange> {
  const vectors = await testEmbedder.embed(texts, signal);
  const entries = texts.map((text, place) => ({
    passage: passageOf(sourceId, place, text),
    vector: vectors[place] ?? new Float32Array(),
  }));
  return { sourceIds: [sourceId], entries };
}

export async function queryFor(text: string, limit = 5): Promise<IndexQuery> {
  const [vector = new Float32Array()] = await testEmbedder.embed([text], signal);
  return { text, vector, terms: searchTerms(text), kind: 'faq', language: 'en', limit };
}

function passageOf(sourceId: string, place: number, text: string): Passage {
  return samplePassage({ id: `${sourceId}#${place}`, sourceId, title: sourceId, text, questions: [] });
}
