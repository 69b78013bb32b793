import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import type { FunctionName, needs, Variable } from '#contract/config.ts';

/** An environment variable that names a resource some function cannot do without. */
export type BoundVariable = (typeof needs)[FunctionName][number];

/** Those that name what the lake stack holds. */
export type LakeVariable = 'LAKE_BUCKET' | 'LAKE_DATABASE' | 'ATHENA_WORKGROUP';

/** What a function may do with a resource. */
export type Verb = 'read' | 'write' | 'read-write';

/** A resource that a function reaches: it brings its variable and its grants along. */
export interface Bindable {
  readonly variable: Variable;
  /** What the variable holds: the name or ARN by which the SDK finds the resource. */
  readonly address: string;
  grant(grantee: IGrantable, verb: Verb): void;
}
