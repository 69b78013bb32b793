/** An error as DynamoDB answers it; dynalite throws the same shape. */
export type DynamoError = Error & {
  readonly statusCode: number;
  readonly body: Readonly<Record<string, unknown>>;
};

/** Makes the error `type` with further fields of its body, such as cancellation reasons. */
export function createDynamoError(
  type: string,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): DynamoError {
  const body = { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message, ...details };
  return Object.assign(new Error(message), { statusCode: 400, body });
}

/** Says whether the client is to see this error as it is; all else is a bug of ours. */
export function isDynamoError(error: unknown): error is DynamoError {
  return (
    error instanceof Error &&
    'statusCode' in error &&
    'body' in error &&
    typeof error.body === 'object' &&
    error.body !== null
  );
}

/** Says whether it was the condition of a write that failed. */
export function isConditionFailure(error: unknown): boolean {
  return isDynamoError(error) && String(error.body['__type']).endsWith('#ConditionalCheckFailedException');
}
