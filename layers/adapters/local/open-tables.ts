import { readFile, rm, writeFile } from 'node:fs/promises';
import { dynamoClient } from '../aws/dynamo/dynamo-client.ts';
import { startLocalDynamo } from './dynamo/local-dynamo.ts';
import type { LocalPlaces } from './local-places.ts';

/** The tables of a data folder, and the way to them. */
export interface OpenTables {
  readonly client: ReturnType<typeof dynamoClient>;
  readonly close: () => Promise<void>;
}

type TablePlaces = Pick<LocalPlaces, 'tables' | 'tablesEndpoint'>;

/** Opens the tables, and tells other processes how to reach them. Fails when another one has them open. */
export async function ownTables({ tables, tablesEndpoint }: TablePlaces): Promise<OpenTables> {
  const dynamo = await startLocalDynamo({ directory: tables });
  await writeFile(tablesEndpoint, dynamo.endpoint);
  const client = dynamoClient(dynamo);
  return {
    client,
    async close() {
      client.destroy();
      await rm(tablesEndpoint, { force: true });
      await dynamo.close();
    },
  };
}

/** Opens the tables, or shares those of the process that has them open. */
export async function openTables(places: TablePlaces): Promise<OpenTables> {
  try {
    return await ownTables(places);
  } catch (error) {
    const endpoint = await readFile(places.tablesEndpoint, 'utf8').catch(() => undefined);
    if (endpoint === undefined || !(error instanceof Error) || !error.message.includes('in use')) throw error;
    const client = dynamoClient({ endpoint });
    return { client, close: async () => client.destroy() };
  }
}
