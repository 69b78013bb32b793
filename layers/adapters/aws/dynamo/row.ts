import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** What an attribute may hold. Numbers are whole, so that money survives; documents are JSON texts. */
export type RowValue = string | number | bigint | boolean | Uint8Array | ReadonlySet<string>;

/** A row to be written; what is undefined is left out. */
export type Row = Readonly<Record<string, RowValue | undefined>>;

/** A row as read: texts, truths, bytes and bigints, for a schema to parse. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** A row in DynamoDB's own words. */
export function toItem(row: Row): Record<string, AttributeValue> {
  const item: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(row)) {
    if (value !== undefined) item[name] = toAttribute(value);
  }
  return item;
}

/** The other way. Every number becomes a bigint: the SDK's own mapping rounds what a double cannot hold. */
export function fromItem(item: Readonly<Record<string, AttributeValue>>): StoredRow {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, fromAttribute(value)]));
}

function toAttribute(value: RowValue): AttributeValue {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value instanceof Uint8Array) return { B: value };
  if (typeof value === 'object') return { SS: [...value] };
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`A row holds whole numbers only, not ${value}`);
  }
  return { N: String(value) };
}

function fromAttribute(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return BigInt(value.N);
  return value.BOOL ?? value.B ?? value.SS;
}
