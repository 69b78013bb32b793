import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import type { DynamoDB } from '@aws-sdk/client-dynamodb';
import { conditionContract } from './contract/condition-contract.ts';
import { queryContract } from './contract/query-contract.ts';
import { timeToLiveContract } from './contract/time-to-live-contract.ts';
import { tokenContract } from './contract/token-contract.ts';
import { transactionContract } from './contract/transaction-contract.ts';
import { createLocalClient, createTestTable } from './testing/local-client.ts';

/** An endpoint that answers as DynamoDB does. */
export type DynamoEndpoint = { readonly endpoint: string; close(): Promise<void> };

/** What a suite finds: a client, and an empty table of its own made by `createTestTable`. */
export type ContractTable = { readonly client: DynamoDB; readonly table: string };

/** Tests, through the SDK's client, that what `start` starts does what the stores rely on. */
export function dynamoContract(name: string, start: () => Promise<DynamoEndpoint>): void {
  describe(name, () => {
    let endpoint: DynamoEndpoint;
    let client: DynamoDB;
    beforeAll(async () => {
      endpoint = await start();
      client = createLocalClient(endpoint.endpoint);
    });
    afterAll(() => endpoint.close());
    const suites = {
      conditions: conditionContract,
      queries: queryContract,
      transactions: transactionContract,
      tokens: tokenContract,
      expiry: timeToLiveContract,
    };
    for (const [part, suite] of Object.entries(suites))
      describe(part, () => {
        const table = `contract-${part}-${randomUUID().slice(0, 8)}`;
        beforeAll(() => createTestTable(client, table));
        afterAll(async () => {
          await client.deleteTable({ TableName: table });
        });
        suite(() => ({ client, table }));
      });
  });
}
