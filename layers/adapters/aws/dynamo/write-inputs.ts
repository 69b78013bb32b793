import type { DynamoTable } from './dynamo-table.ts';
import type { RowKey } from './row-key.ts';
import { type Row, toItem } from './row.ts';

/** What must hold of the row as it is, in DynamoDB's words: attributes as `#name`, given `values` as `:name`. */
export interface Condition {
  readonly when?: string;
  readonly values?: Row;
}

/** A change of one row, in the same words. It is repeated when an acknowledgement is lost: no `ADD` of numbers. */
export interface RowChange extends Condition {
  readonly update: string;
}

/** The fields of a PutItem, alone or in a transaction. */
export function putInput(table: DynamoTable, row: Row, condition: Condition) {
  return { TableName: table.name, Item: toItem(row), ...conditionFields(condition, condition.when) };
}

/** The fields of an UpdateItem, alone or in a transaction. */
export function updateInput(table: DynamoTable, key: RowKey, change: RowChange) {
  return {
    TableName: table.name,
    Key: toItem({ ...key }),
    UpdateExpression: change.update,
    ...conditionFields(change, `${change.update} ${change.when ?? ''}`),
  };
}

/** The fields of a DeleteItem. */
export function deleteInput(table: DynamoTable, key: RowKey, condition: Condition) {
  return { TableName: table.name, Key: toItem({ ...key }), ...conditionFields(condition, condition.when) };
}

/** The fields of a ConditionCheck. */
export function checkInput(
  table: DynamoTable,
  key: RowKey,
  condition: Condition & { readonly when: string },
) {
  const fields = conditionFields(condition, condition.when);
  return { TableName: table.name, Key: toItem({ ...key }), ...fields, ConditionExpression: condition.when };
}

function conditionFields({ when, values }: Condition, words = '') {
  const names = Object.fromEntries([...words.matchAll(/#(\w+)/gu)].map(([word, name = '']) => [word, name]));
  return {
    ...(when === undefined ? {} : { ConditionExpression: when, ...showOldRow }),
    ...(words.includes('#') ? { ExpressionAttributeNames: names } : {}),
    ...(values === undefined ? {} : { ExpressionAttributeValues: toItem(placed(values)) }),
  };
}

function placed(values: Row): Row {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value]));
}

/** So that a writer recognises its own row when the acknowledgement was lost. */
const showOldRow = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
