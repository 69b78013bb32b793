import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Config } from '#contract/config.ts';
import type { Embedder, Ports, PublishedIndex, VectorIndex } from '#core/ports.ts';
import { fallbackIndex } from '../fallback-index.ts';
import { ngramEmbedder } from '../offline/ngram-embedder.ts';
import { withOwnVectors } from '../own-vectors.ts';
import { searchWeightsOf } from '../search-weights-of.ts';
import { snapshotIndex } from '../snapshots/snapshot-index.ts';
import { demand } from './demand.ts';
import { lazyPineconeIndex } from './lazy-pinecone-index.ts';
import { pineconeKey } from './pinecone-key.ts';
import { lazyS3SnapshotStore } from './s3/lazy-s3-snapshot-store.ts';

type IndexPorts = Pick<Ports, 'embedder' | 'knowledge' | 'telemetry' | 'clock'>;

/**
 * Pinecone where it is set up, with each shop's snapshot as its reserve, whose vectors need no network; else the
 * snapshot alone, with the vectors of the shop's embedder.
 */
export function shopIndex(config: Config, ports: IndexPorts): VectorIndex {
  const host = config.PINECONE_HOST;
  if (host === undefined) return snapshotsOf(config, ports, ports.embedder);
  const offline = ngramEmbedder();
  const reserve = withOwnVectors(snapshotsOf(config, ports, offline), offline);
  return fallbackIndex(lazyPineconeIndex(host, pineconeKey(config), ports.embedder), reserve, ports);
}

function snapshotsOf(
  config: Config,
  { knowledge, telemetry, clock }: IndexPorts,
  embedder: Pick<Embedder, 'name' | 'dimensions'>,
): PublishedIndex {
  return snapshotIndex({
    store: lazyS3SnapshotStore(demand(config, 'SNAPSHOTS_BUCKET')),
    folder: mkdtempSync(path.join(tmpdir(), 'aisle-snapshots-')),
    embedder,
    weights: searchWeightsOf(embedder),
    knowledgeVersion: async (tenant) => (await knowledge.shop(tenant)).version,
    telemetry,
    clock,
  });
}
