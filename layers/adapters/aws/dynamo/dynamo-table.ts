import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** One table and the client that reaches it: what every store of this folder is made of. */
export interface DynamoTable {
  readonly client: DynamoDBClient;
  readonly name: string;
}
