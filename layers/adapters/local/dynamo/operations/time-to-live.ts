import { validationError, type Output } from 'dynalite/db/index.js';
import * as z from 'zod';
import type { LocalStore } from '../store/local-store.ts';
import { findTable } from './find-table.ts';
import { readRequest } from './read-request.ts';

const Table = z.object({ TableName: z.string() });
const Request = Table.extend({
  TimeToLiveSpecification: z.object({ AttributeName: z.string().min(1).max(255), Enabled: z.boolean() }),
});

/** Says which attribute, if any, holds the time at which an item expires. */
export async function describeTimeToLive(store: LocalStore, raw: unknown): Promise<Output> {
  const { TableName } = readRequest(Table, raw);
  findTable(store.tables, TableName, false);
  const AttributeName = store.expiryAttributes.get(TableName);
  return {
    TimeToLiveDescription: AttributeName
      ? { TimeToLiveStatus: 'ENABLED', AttributeName }
      : { TimeToLiveStatus: 'DISABLED' },
  };
}

/** Switches expiry on or off, at once. */
export async function updateTimeToLive(store: LocalStore, raw: unknown): Promise<Output> {
  const { TableName, TimeToLiveSpecification } = readRequest(Request, raw);
  const { AttributeName, Enabled } = TimeToLiveSpecification;
  findTable(store.tables, TableName, false);
  refuseSame(store.expiryAttributes.get(TableName), AttributeName, Enabled);
  const { expiryAttributes } = store;
  await store.write([
    Enabled ? expiryAttributes.put(TableName, AttributeName) : expiryAttributes.delete(TableName),
  ]);
  return { TimeToLiveSpecification };
}

function refuseSame(current: string | undefined, wanted: string, isWanted: boolean): void {
  if (!current && !isWanted) throw validationError('TimeToLive is already disabled');
  if (current && current !== wanted)
    throw validationError(
      `TimeToLive is active on a different AttributeName: current AttributeName is ${current}`,
    );
  if (current && isWanted) throw validationError('TimeToLive is already enabled');
}
