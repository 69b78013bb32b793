import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalDynamo } from '#adapters/local/dynamo/local-dynamo.ts';

/** A DynamoDB that tests may run against. */
export interface DynamoWorld {
  readonly name: string;
  readonly start: () => Promise<RunningDynamo>;
}

export interface RunningDynamo {
  readonly endpoint: string;
  readonly close: () => Promise<void>;
}

/** Ours, and Amazon's own DynamoDB Local where DYNAMODB_LOCAL_ENDPOINT says that one runs. */
export function dynamoWorlds(): readonly DynamoWorld[] {
  const amazons = process.env['DYNAMODB_LOCAL_ENDPOINT'];
  const ours = { name: 'our local DynamoDB', start: startOurs };
  if (amazons === undefined) return [ours];
  const start = async () => ({ endpoint: amazons, async close() {} });
  return [ours, { name: 'Amazon’s DynamoDB Local', start }];
}

async function startOurs(): Promise<RunningDynamo> {
  const directory = await mkdtemp(join(tmpdir(), 'aisle-dynamo-'));
  const server = await startLocalDynamo({ directory });
  return {
    endpoint: server.endpoint,
    async close() {
      await server.close();
      await rm(directory, { recursive: true });
    },
  };
}
