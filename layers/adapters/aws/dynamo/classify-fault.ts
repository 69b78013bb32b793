import {
  ConditionalCheckFailedException,
  DynamoDBServiceException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';

/**
 * What a failed request means. `refused`: its condition did not hold. `passing`: worth another try.
 * `lasting`: the same again will fail (no grant, no table). `bug`: the request itself is wrong.
 */
export type Fault = 'refused' | 'passing' | 'lasting' | 'bug';

/** Tells the failures of DynamoDB apart. What is no reply of DynamoDB (a reset, a page of HTML) is passing. */
export function classifyFault(error: unknown): Fault {
  if (error instanceof ConditionalCheckFailedException) return 'refused';
  if (error instanceof TransactionCanceledException) return cancelled(error);
  if (!(error instanceof DynamoDBServiceException)) return 'passing';
  if (error.$fault === 'server' || passing.has(error.name)) return 'passing';
  return bugs.has(error.name) ? 'bug' : 'lasting';
}

function cancelled(error: TransactionCanceledException): Fault {
  const reasons = new Set((error.CancellationReasons ?? []).map((reason) => reason.Code));
  if (reasons.has('ValidationError') || reasons.has('ItemCollectionSizeLimitExceeded')) return 'bug';
  return reasons.has('ConditionalCheckFailed') ? 'refused' : 'passing';
}

const passing = new Set([
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestTimeout',
  'RequestTimeoutException',
  'ThrottlingException',
  'TransactionConflictException',
  'TransactionInProgressException',
]);

const bugs = new Set([
  'IdempotentParameterMismatchException',
  'SerializationException',
  'ValidationException',
]);
