import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ngramEmbedder } from '#adapters/offline/ngram-embedder.ts';
import { sqliteIndex } from '#adapters/offline/sqlite-index/sqlite-index.ts';
import { detectLanguage } from '#core/chat/detect-language.ts';
import { cutPassages } from '#core/knowledge/cut-passages.ts';
import type { IncomingSource } from '#core/knowledge/incoming-source.ts';
import { ingest } from '#core/knowledge/ingest.ts';
import type { Passage } from '#core/knowledge/passage.ts';
import type { SourceDocument } from '#core/knowledge/source-document.ts';
import type { Ports } from '#core/ports.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import type { PassageRow } from './retrieval-row.ts';

/** A shop that knows some texts and nothing else, with the index and the embedder of a laptop. */
export interface RetrievalShop extends AsyncDisposable {
  readonly ports: Pick<Ports, 'embedder' | 'index'>;
  readonly language: string;
  /** The passages a text was cut into. */
  readonly passagesOf: (id: string) => readonly Passage[];
}

/** The one tenant. */
export const tenant = 'main';
const sampleSize = 50;

/** Takes texts in as the product does: cleaned, cut, embedded, indexed in a file that is removed at the end. */
export async function openRetrievalShop(rows: readonly PassageRow[]): Promise<RetrievalShop> {
  const folder = await mkdtemp(path.join(tmpdir(), 'aisle-retrieval-'));
  const embedder = ngramEmbedder();
  const index = sqliteIndex({ path: path.join(folder, 'index.db'), embedder });
  const language = await languageOf(rows);
  const documents = new Map(rows.map((row) => [row.id, documentOf(row, language)]));
  await ingest(
    { ...testPorts(), embedder, index },
    { tenant, sources: [sourceOf(documents.values())], signal: AbortSignal.timeout(3_600_000) },
  );
  return {
    ports: { embedder, index },
    language,
    passagesOf: (id) => {
      const document = documents.get(id);
      return document === undefined ? [] : cutPassages(document);
    },
    async [Symbol.asyncDispose]() {
      index.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Most data sets speak one language, and single lines are often too short to tell. */
async function languageOf(rows: readonly PassageRow[]): Promise<string> {
  return await detectLanguage(
    rows
      .slice(0, sampleSize)
      .map(({ text }) => text)
      .join('\n'),
    'en',
  );
}

/** A text without a title is called by its id, which no question names. */
function documentOf({ id, title = id, text }: PassageRow, language: string): SourceDocument {
  return { type: 'policy', id, language, title, text };
}

function sourceOf(documents: Iterable<SourceDocument>): IncomingSource {
  return {
    collection: 'evaluation',
    name: 'passages',
    keepsIds: true,
    hash: async () => 'evaluation',
    async *read() {
      for (const document of documents) yield { type: 'document-read', document };
    },
  };
}
