import { DynamoDB, waitUntilTableExists } from '@aws-sdk/client-dynamodb';

/** Makes the real SDK client for a local endpoint, without retries. */
export function createLocalClient(endpoint: string): DynamoDB {
  return new DynamoDB({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
}

/** Creates a table with keys `pk` and `sk` and the index `by-group` over `groupId`. */
export async function createTestTable(client: DynamoDB, TableName: string): Promise<void> {
  await client.createTable({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', 'groupId'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'by-group',
        KeySchema: [{ AttributeName: 'groupId', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
  });
  await waitUntilTableExists({ client, maxWaitTime: 30 }, { TableName });
}
