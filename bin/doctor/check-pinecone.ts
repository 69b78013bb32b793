import { listPineconeIndexes } from '#adapters/aws/pinecone-index/list-pinecone-indexes.ts';
import { type PineconeAccess, pineconeClient } from '#adapters/aws/pinecone-index/pinecone-client.ts';
import type { Check, Finding } from './finding.ts';

/** What the index has to be. */
export interface NeededIndex {
  readonly host: string;
  /** Of the embedder. */
  readonly dimensions: number;
}

/** Whether the key opens the index, and the index takes what the embedder makes. */
export function checkPinecone(access: PineconeAccess, needed: NeededIndex): Check {
  return {
    what: 'Pinecone index',
    look: async () => {
      const indexes = await listPineconeIndexes(pineconeClient(access), AbortSignal.timeout(5000));
      const host = needed.host.replace(/^https?:\/\//u, '');
      return [
        indexFinding(
          indexes.find((index) => index.host === host),
          needed,
        ),
      ];
    },
  };
}

function indexFinding(
  index: Awaited<ReturnType<typeof listPineconeIndexes>>[number] | undefined,
  { host, dimensions }: NeededIndex,
): Finding {
  const what = 'Pinecone index';
  if (index === undefined) {
    return {
      type: 'wrong',
      what,
      says: `the key opens no index at ${host}`,
      mend: 'Run npm run pinecone:init and take over the PINECONE_HOST it prints',
    };
  }
  const { dimension, metric } = index.schema.fields['_values'] ?? {};
  if (dimension === dimensions && metric === 'dotproduct') {
    return {
      type: 'good',
      what,
      says: `${index.name}, ${dimensions} numbers a passage, ${index.status.state}`,
    };
  }
  return {
    type: 'wrong',
    what,
    says: `${index.name} compares ${dimension ?? 'no'} numbers by ${metric ?? 'nothing'}; the embedder makes ${dimensions}, compared by dotproduct`,
    mend: `Make another: npm run pinecone:init -- --name ${index.name}-${dimensions}, then take the knowledge in again`,
  };
}
