import { chunksOf } from '../aws/dynamo/chunks-of.ts';
import { mapInParallel } from './map-in-parallel.ts';

/** Vendors take 100 passages for the price of one search. */
const passagesPerCall = 100;
const callsAtOnce = 4;

/** Asks for the relevance of all passages but blank ones, which have none: rerankers refuse them. */
export async function rerankInBatches(
  passages: readonly string[],
  rerank: (passages: readonly string[]) => Promise<readonly number[]>,
): Promise<readonly number[]> {
  const places = [...passages.keys()].filter((place) => passages[place]?.trim() !== '');
  const batches = chunksOf(places, passagesPerCall);
  const judged = await mapInParallel(batches, callsAtOnce, (batch) =>
    rerank(batch.map((place) => passages[place] ?? '')),
  );
  const relevance = passages.map(() => 0);
  for (const [at, value] of judged.flat().entries()) relevance[places[at] ?? 0] = value;
  return relevance;
}
