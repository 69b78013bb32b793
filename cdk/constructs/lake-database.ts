import { Stack } from 'aws-cdk-lib';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters.ts';
import type { Bindable } from './bindable.ts';
import type { LakeTable } from './lake-tables.ts';

/** The names of the buckets that tables lie in. */
export type LakeBuckets = Readonly<Record<LakeTable['bucket'], string>>;

const formats = {
  json: {
    inputFormat: 'org.apache.hadoop.mapred.TextInputFormat',
    outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
    serdeInfo: { serializationLibrary: 'org.openx.data.jsonserde.JsonSerDe' },
  },
  parquet: {
    inputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
    outputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
    serdeInfo: { serializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' },
  },
};

/** What Athena is told of the lake. Partitions are projected: what is asked for says where it lies, and no crawler looks. */
export class LakeDatabase extends Construct implements Bindable {
  readonly variable = 'LAKE_DATABASE';
  readonly address: string;

  constructor(
    scope: Construct,
    tables: Readonly<Record<string, LakeTable>>,
    buckets: LakeBuckets,
    { stage, lakeDays }: Parameters,
  ) {
    super(scope, 'LAKE_DATABASE');
    const catalogId = Stack.of(this).account;
    const database = new CfnDatabase(this, 'Database', {
      catalogId,
      // Athena knows lower-case names alone, and CloudFormation's own are none.
      databaseInput: { name: `aisle_${stage}`, description: 'The lake of Aisle' },
    });
    this.address = database.ref;
    for (const [name, table] of Object.entries(tables)) {
      const where = `s3://${buckets[table.bucket]}/${table.path}`;
      const created = new CfnTable(this, name, {
        catalogId,
        databaseName: this.address,
        tableInput: {
          name,
          tableType: 'EXTERNAL_TABLE',
          parameters: { EXTERNAL: 'TRUE', ...projection(table, where, lakeDays) },
          partitionKeys: table.partitions.map((partition) => ({ name: partition, type: 'string' })),
          storageDescriptor: {
            ...formats[table.format],
            location: `s3://${buckets[table.bucket]}/${table.path.replace(/[^/]*\$.*$/u, '')}`,
            columns: table.columns.map(([column, type]) => ({ name: column, type })),
          },
        },
      });
      created.addResourceDependency(database);
    }
  }

  /** Looks up tables, and changes none. */
  grant(grantee: IGrantable): void {
    const stack = Stack.of(this);
    const arn = (resource: string, resourceName?: string) =>
      stack.formatArn({ service: 'glue', resource, ...(resourceName !== undefined && { resourceName }) });
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['glue:GetDatabase', 'glue:GetPartitions', 'glue:GetTable'],
        resources: [arn('catalog'), arn('database', this.address), arn('table', `${this.address}/*`)],
      }),
    );
  }
}

/** One shop at a time, so that no query reads another's; days from a query's own bounds. */
function projection(
  { partitions }: LakeTable,
  where: string,
  lakeDays: number,
): Readonly<Record<string, string>> {
  const kinds = {
    tenant: { type: 'injected' },
    run: { type: 'injected' },
    dt: { type: 'date', format: 'yyyy-MM-dd', range: `NOW-${lakeDays}DAYS,NOW+1DAYS` },
  };
  const settings = partitions.flatMap((partition) =>
    Object.entries(kinds[partition]).map(([key, value]) => [`projection.${partition}.${key}`, value]),
  );
  return {
    'projection.enabled': 'true',
    ...Object.fromEntries(settings),
    'storage.location.template': where,
  };
}
