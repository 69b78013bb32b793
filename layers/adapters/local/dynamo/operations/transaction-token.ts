import { createHash } from 'node:crypto';
import type { LocalStore } from '../store/local-store.ts';
import type { Change } from '../store/open-database.ts';
import { createDynamoError } from './dynamo-error.ts';

/** How long a token is remembered, in milliseconds: DynamoDB's 10 minutes. */
export const tokenLifetime = 10 * 60 * 1000;

/** A client's name for a transaction, with a hash of what it does. */
export type TransactionToken = { readonly id: string; readonly fingerprint: string };

/** Makes the token of a transaction; the order of fields does not matter. */
export function createToken(id: string, items: unknown): TransactionToken {
  const text = JSON.stringify(items, (_name, value: unknown) => sortFields(value));
  return { id, fingerprint: createHash('sha256').update(text).digest('base64') };
}

/** Says whether the transaction was done already; throws if the token was used for another one. */
export function isRepeated(store: LocalStore, token: TransactionToken, now: number): boolean {
  const done = store.transactions.get(token.id);
  if (!done || now - done.at > tokenLifetime) return false;
  if (done.fingerprint === token.fingerprint) return true;
  throw createDynamoError(
    'IdempotentParameterMismatchException',
    'The request uses the same client token as a previous, but non-identical request',
  );
}

/** The change that remembers a transaction as done; it is written together with the transaction. */
export function recordTransaction(store: LocalStore, token: TransactionToken, now: number): Change {
  return store.transactions.put(token.id, { fingerprint: token.fingerprint, at: now });
}

/** Deletes the tokens that are past their lifetime. */
export async function forgetTransactions(store: LocalStore, now: number): Promise<void> {
  for await (const [id, { at }] of store.transactions.entries())
    if (now - at > tokenLifetime) await store.write([store.transactions.delete(id)]);
}

function sortFields(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
