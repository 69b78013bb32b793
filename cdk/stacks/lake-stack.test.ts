import { expect, test } from 'vitest';
import * as z from 'zod';
import { lakeTables } from '#contract/lake.ts';
import { resourcesOf } from '../testing/resources-of.ts';
import { synthesised } from '../testing/synthesised.ts';

const { Lake } = synthesised({ lakeDays: 90, queryGigabytes: 3 });

const Column = z.object({ Name: z.string(), Type: z.string() });
const Table = z.object({
  TableInput: z.object({
    Name: z.string(),
    Parameters: z.record(z.string(), z.unknown()),
    PartitionKeys: z.array(Column),
    StorageDescriptor: z.object({ Columns: z.array(Column) }),
  }),
});
const tables = new Map(
  [...resourcesOf(Lake, 'AWS::Glue::Table', Table).values()].map(({ TableInput }) => [
    TableInput.Name,
    TableInput,
  ]),
);

test('Athena knows each table that the job writes, by its columns', () => {
  for (const [name, columns] of Object.entries(lakeTables)) {
    const found = tables.get(`lake_${name}`)?.StorageDescriptor.Columns;
    expect(found?.map((column) => [column.Name, column.Type])).toEqual(Object.entries(columns));
    const place = JSON.stringify(tables.get(`lake_${name}`)?.Parameters['storage.location.template']);
    expect(place).toContain(`/lake/${name}/tenant=\${tenant}/dt=\${dt}/`);
  }
});

test('no crawler looks for partitions, and no query reads two shops at once', () => {
  expect(tables.size).toBeGreaterThanOrEqual(9);
  for (const { Parameters, PartitionKeys } of tables.values()) {
    expect(Parameters).toMatchObject({ 'projection.enabled': 'true', 'projection.tenant.type': 'injected' });
    expect(PartitionKeys.map(({ Name }) => Name)).toContain('tenant');
    const dated = PartitionKeys.some(({ Name }) => Name === 'dt');
    if (dated) expect(Parameters['projection.dt.range']).toBe('NOW-90DAYS,NOW+1DAYS');
  }
  expect(JSON.stringify(Lake.Resources)).not.toContain('Crawler');
});

test('no query reads more than it may, whoever asks', () => {
  const Workgroup = z.object({
    WorkGroupConfiguration: z.object({
      BytesScannedCutoffPerQuery: z.literal(3_000_000_000),
      EnforceWorkGroupConfiguration: z.literal(true),
    }),
  });
  expect(resourcesOf(Lake, 'AWS::Athena::WorkGroup', Workgroup).size).toBe(1);
});

test('facts are kept as long as the stage says, what queries find for a day', () => {
  const Bucket = z.object({
    LifecycleConfiguration: z.object({
      Rules: z.array(z.object({ Prefix: z.string().optional(), ExpirationInDays: z.number().optional() })),
    }),
    PublicAccessBlockConfiguration: z.object({ BlockPublicPolicy: z.literal(true) }),
  });
  const [bucket] = resourcesOf(Lake, 'AWS::S3::Bucket', Bucket).values();
  const days = new Map(
    bucket?.LifecycleConfiguration.Rules.map((rule) => [rule.Prefix, rule.ExpirationInDays]),
  );
  expect([days.get('lake/'), days.get('learning/'), days.get('athena/')]).toEqual([90, 1, 1]);
});
