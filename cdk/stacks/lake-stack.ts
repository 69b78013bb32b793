import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { LakeBucket } from '../constructs/lake-bucket.ts';
import { LakeDatabase } from '../constructs/lake-database.ts';
import { factTables, learningTables } from '../constructs/lake-tables.ts';
import { LakeWorkgroup } from '../constructs/lake-workgroup.ts';
import type { Parameters } from '../parameters.ts';
import { stackProps } from '../stack-props.ts';
import type { DataStack } from './data-stack.ts';

/** Facts for analysis, what Athena is told of them, and where its queries run. */
export class LakeStack extends Stack {
  readonly resources: {
    readonly LAKE_BUCKET: LakeBucket;
    readonly LAKE_DATABASE: LakeDatabase;
    readonly ATHENA_WORKGROUP: LakeWorkgroup;
  };

  constructor(scope: Construct, id: string, data: DataStack, parameters: Parameters) {
    super(scope, id, stackProps(id, parameters));
    const bucket = new LakeBucket(this, parameters);
    const buckets = { lake: bucket.address, documents: data.resources.DOCUMENTS_BUCKET.address };
    this.resources = {
      LAKE_BUCKET: bucket,
      LAKE_DATABASE: new LakeDatabase(this, { ...learningTables, ...factTables }, buckets, parameters),
      ATHENA_WORKGROUP: new LakeWorkgroup(this, bucket.address, parameters),
    };
  }
}
