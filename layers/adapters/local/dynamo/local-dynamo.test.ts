import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dynamoContract } from './dynamo-contract.ts';
import { startLocalDynamo } from './local-dynamo.ts';

dynamoContract('the local DynamoDB', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'aisle-dynamo-'));
  const local = await startLocalDynamo({ directory });
  return {
    endpoint: local.endpoint,
    async close() {
      await local.close();
      await rm(directory, { recursive: true });
    },
  };
});
