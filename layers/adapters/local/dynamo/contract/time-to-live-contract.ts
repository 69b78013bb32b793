import { expect, test } from 'vitest';
import type { ContractTable } from '../dynamo-contract.ts';

/** Switching expiry on and off; how soon items go is nobody's promise. */
export function timeToLiveContract(use: () => ContractTable): void {
  const update = (AttributeName: string, Enabled: boolean) => {
    const { client, table: TableName } = use();
    return client.updateTimeToLive({ TableName, TimeToLiveSpecification: { AttributeName, Enabled } });
  };
  const describeExpiry = async () => {
    const { client, table: TableName } = use();
    return (await client.describeTimeToLive({ TableName })).TimeToLiveDescription;
  };

  test('expiry is off until it is switched on', async () => {
    await expect(describeExpiry()).resolves.toEqual({ TimeToLiveStatus: 'DISABLED' });
    await expect(update('expiresAt', false)).rejects.toMatchObject({ name: 'ValidationException' });
    await update('expiresAt', true);
    await expect(describeExpiry()).resolves.toEqual({
      TimeToLiveStatus: 'ENABLED',
      AttributeName: 'expiresAt',
    });
  });

  test('expiry cannot be switched on twice', async () => {
    for (const attribute of ['expiresAt', 'other'])
      await expect(update(attribute, true)).rejects.toMatchObject({ name: 'ValidationException' });
  });

  test('expiry of an unknown table is not found', async () => {
    const unknown = use().client.describeTimeToLive({ TableName: 'no-such-table' });
    await expect(unknown).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
}
