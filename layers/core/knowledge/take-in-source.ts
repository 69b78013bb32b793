import type { KnowledgeSource, KnownDocument } from '../ports.ts';
import type { IncomingSource } from './incoming-source.ts';
import type { SourceOutcome } from './ingest-report.ts';
import type { GoneDocument, IngestPorts, Intake } from './intake.ts';
import { makingOf } from './making.ts';
import { nameSource } from './name-source.ts';
import { prepareDocument } from './prepare-document.ts';
import { sourceIdOf } from './source-document.ts';
import { addNote, documentsIn, type SourceNotes } from './source-notes.ts';

/**
 * Takes a source in, unless nothing has changed since `before`. Of a source with faults no document is removed: the
 * one that is missing may be the one that could not be read.
 */
export async function takeInSource(
  ports: IngestPorts,
  intake: Intake,
  request: {
    readonly tenant: string;
    readonly source: IncomingSource;
    readonly before: KnowledgeSource | undefined;
    readonly signal: AbortSignal;
  },
): Promise<SourceOutcome> {
  const { tenant, source, before, signal } = request;
  const id = nameSource(source);
  const hash = await hashOf(ports, source);
  if (hash !== '' && before?.hash === hash) {
    return { source: before, changed: 0, unchanged: before.documents, removed: 0 };
  }
  const known = before === undefined ? [] : await ports.knowledge.documents(tenant, id);
  const blank = blankSource(source, id, ports.clock.now());
  intake.begin({ ...(before ?? blank), hash: '' });

  const { notes, changed, seen } = await takeInDocuments(intake, source, {
    id,
    known: before?.hash.startsWith(makingOf(ports)) === true ? known : [],
    signal,
  });

  const vanished = known.filter((document) => !seen.has(document.id));
  const stays = notes.faults.length > 0;
  if (!stays) for (const document of goneAmong(vanished, known)) await intake.remove(document);
  if (seen.size + notes.warnings.length + notes.faults.length === 0)
    notes.faults.push({ reason: 'There is no text in it' });

  const taken: KnowledgeSource = {
    ...blank,
    hash: notes.brokeOff ? '' : hash,
    documents: seen.size + (stays ? vanished.length : 0),
    passages: sumOf(seen.values()) + (stays ? sumOf(vanished.map(({ passages }) => passages)) : 0),
    warnings: notes.warnings,
    faults: notes.faults,
  };
  await intake.finish(taken);
  return { source: taken, changed, unchanged: seen.size - changed, removed: stays ? 0 : vanished.length };
}

async function takeInDocuments(
  intake: Intake,
  source: IncomingSource,
  { id, known, signal }: { id: string; known: readonly KnownDocument[]; signal: AbortSignal },
) {
  const notes: SourceNotes = { warnings: [], faults: [], brokeOff: false };
  // Of a source that was left unfinished, or made otherwise, nobody knows what is in the index.
  const hashes = new Map(known.map((document) => [document.id, document.hash]));
  const seen = new Map<string, number>();
  let changed = 0;
  for await (const { document, line } of documentsIn(source, notes, signal)) {
    const prepared = prepareDocument(document, source.keepsIds === true ? '' : `${id}.`);
    const place = line === undefined ? {} : { line };
    for (const warning of prepared.warnings) addNote(notes.warnings, { ...warning, ...place });
    if (seen.has(prepared.id))
      addNote(notes.faults, {
        reason: `It has the id of another entry, ${sourceIdOf(document)}: give it one of its own`,
        ...place,
      });
    else if (prepared.passages.length > 0) {
      seen.set(prepared.id, prepared.passages.length);
      if (hashes.get(prepared.id) === prepared.hash) continue;
      changed += 1;
      await intake.add({ sourceId: id, id: prepared.id }, prepared);
    }
  }
  return { notes, changed, seen };
}

/** Empty when the source cannot be read: reading it will tell why. */
async function hashOf(
  ports: Pick<IngestPorts, 'embedder' | 'index'>,
  source: IncomingSource,
): Promise<string> {
  const content = await source.hash().catch(() => '');
  return content === '' ? '' : `${makingOf(ports)}${content}`;
}

/** The documents that are gone; a product is only when all that told of it are. */
function goneAmong(
  vanished: readonly KnownDocument[],
  known: readonly KnownDocument[],
): readonly GoneDocument[] {
  const gone = new Set(vanished.map(({ id }) => id));
  const staying = new Set(known.filter(({ id }) => !gone.has(id)).map(({ productId }) => productId));
  return vanished.map((document) =>
    staying.has(document.productId) ? { ...document, productId: undefined } : document,
  );
}

function blankSource(
  { collection, name, url, language }: IncomingSource,
  id: string,
  updatedAt: number,
): KnowledgeSource {
  return {
    id,
    collection,
    name,
    url,
    language,
    hash: '',
    documents: 0,
    passages: 0,
    warnings: [],
    faults: [],
    updatedAt,
  };
}

function sumOf(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
