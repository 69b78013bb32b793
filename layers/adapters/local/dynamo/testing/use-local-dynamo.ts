import type { DynamoDB } from '@aws-sdk/client-dynamodb';
import { onTestFinished } from 'vitest';
import { startLocalDynamo, type LocalDynamo, type LocalDynamoOptions } from '../local-dynamo.ts';
import { createLocalClient, createTestTable } from './local-client.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** A local DynamoDB with a client and an empty table, for one test. */
export type UsedDynamo = { readonly local: LocalDynamo; readonly client: DynamoDB; readonly table: string };

/** Starts a local DynamoDB that is closed when the test is over. */
export async function useLocalDynamo(options: Partial<LocalDynamoOptions> = {}): Promise<UsedDynamo> {
  const local = await startLocalDynamo({ directory: await makeTemporaryFolder(), ...options });
  onTestFinished(() => local.close());
  const client = createLocalClient(local.endpoint);
  const table = 'shop';
  await createTestTable(client, table);
  return { local, client, table };
}
