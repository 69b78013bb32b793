import type { BlobStore } from '../ports.ts';
import { linesOf } from './lines-of.ts';
import { LoggedEvent } from './shopper-event.ts';

const encoder = new TextEncoder();

/** Where the files of a tenant's days begin: one folder a day, `dt=2026-11-20`, as Athena and DuckDB expect. */
export function dayFolder(tenant: string): string {
  return `events/${encodeURIComponent(tenant)}/`;
}

export function dayFile(tenant: string, day: string, name: string): string {
  return `${dayFolder(tenant)}dt=${day}/${name}.jsonl`;
}

/** The day of a file; undefined for a blob that is none. */
export function dayOfFile(key: string): string | undefined {
  return /\/dt=(\d{4}-\d\d-\d\d)\/[^/]+\.jsonl$/u.exec(key)?.[1];
}

/** Events as JSON Lines, in an order that does not depend on how they came. */
export function dayFileBytes(events: readonly LoggedEvent[]): Uint8Array {
  const lines = events
    .toSorted((a, b) => a.time - b.time || (a.shopper + a.id < b.shopper + b.id ? -1 : 1))
    .map((event) => `${JSON.stringify(event)}\n`);
  return encoder.encode(lines.join(''));
}

/** The events of a file, one after the other; none when there is no such file. */
export async function* dayEvents(blobs: Pick<BlobStore, 'read'>, key: string): AsyncGenerator<LoggedEvent> {
  const blob = await blobs.read(key);
  if (blob === undefined) return;
  for await (const line of linesOf(blob.bytes)) yield LoggedEvent.parse(JSON.parse(line));
}

/** The events of a file at once. */
export async function readDayFile(blobs: BlobStore, key: string): Promise<readonly LoggedEvent[]> {
  return await Array.fromAsync(dayEvents(blobs, key));
}
