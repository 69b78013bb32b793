import { setTimeout as sleep } from 'node:timers/promises';
import { ShopError } from '#core/errors.ts';
import { type CallLimits, patientLimits } from '../../vendor-call/call-limits.ts';
import { callVendor } from '../../vendor-call/call-vendor.ts';
import { listPineconeIndexes, PineconeIndex } from './list-pinecone-indexes.ts';
import { type PineconeAccess, pineconeClient } from './pinecone-client.ts';

export interface WantedIndex {
  readonly name: string;
  readonly cloud: string;
  readonly region: string;
  /** Those of the embedder. */
  readonly dimensions: number;
}

export interface EnsureOptions extends PineconeAccess {
  readonly limits?: CallLimits;
  /** Between two looks whether a new index is ready, ms. */
  readonly pauseMs?: number;
}

/** An index that is ready. */
export interface ReadyIndex {
  readonly host: string;
  readonly isNew: boolean;
}

/** From these an index does not come back by itself. */
const lost: ReadonlySet<string> = new Set(['InitializationFailed', 'Failed', 'Terminating', 'Disabled']);

/**
 * Makes a serverless index that holds dense vectors and takes sparse ones beside them, which is what comparing by dot
 * product allows; waits until it is ready. Where there is one already it only checks that it fits.
 */
export async function ensurePineconeIndex(
  options: EnsureOptions,
  wanted: WantedIndex,
  signal: AbortSignal,
): Promise<ReadyIndex> {
  const { limits = patientLimits, pauseMs = 2_000 } = options;
  const call = pineconeClient(options);
  const ask = <T>(attempt: (stop: AbortSignal) => Promise<T>): Promise<T> =>
    callVendor({ ...limits, what: 'Pinecone', attempt }, signal);

  async function find(): Promise<PineconeIndex | undefined> {
    const indexes = await ask((stop) => listPineconeIndexes(call, stop));
    return indexes.find(({ name }) => name === wanted.name);
  }

  /** A repeat after a lost answer finds the index made: that is no failure. */
  async function make(): Promise<void> {
    await ask((stop) =>
      call(PineconeIndex, stop, (client) => client.indexes.create(toRequest(wanted))),
    ).catch(async (cause: unknown) => {
      if ((await find()) === undefined) throw cause;
    });
  }

  const before = await find();
  if (before === undefined) await make();
  else refuseMisfit(before, wanted);
  for (let index = before ?? (await find()); ; index = await find()) {
    if (index?.status.ready === true) return { host: index.host, isNew: before === undefined };
    if (index !== undefined && lost.has(index.status.state)) throw isLost(index);
    await sleep(pauseMs, undefined, { signal });
  }
}

function toRequest({ name, cloud, region, dimensions }: WantedIndex) {
  return {
    name,
    schema: { fields: { _values: { type: 'dense_vector', dimension: dimensions, metric: 'dotproduct' } } },
    deployment: { deploymentType: 'managed', cloud, region },
  } as const;
}

function refuseMisfit({ name, schema }: PineconeIndex, { dimensions }: WantedIndex): void {
  const { dimension, metric } = schema.fields['_values'] ?? {};
  if (dimension === dimensions && metric === 'dotproduct') return;
  throw new ShopError(
    'conflict',
    `The index ${name} compares ${dimension ?? 'no'} numbers by ${metric ?? 'nothing'}; Aisle needs ${dimensions} by ` +
      'dotproduct. Give another --name, or delete that index and take the knowledge in again.',
  );
}

function isLost({ name, status }: PineconeIndex): ShopError {
  return new ShopError('unavailable', `The index ${name} is ${status.state}: look into Pinecone’s console`);
}
