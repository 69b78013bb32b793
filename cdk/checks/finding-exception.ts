/** A finding of cdk-nag we live with. */
export interface FindingException {
  /** How the finding's name begins, for example `AwsSolutions-IAM5[Resource::*]`. */
  readonly rule: `${'AwsSolutions' | 'Serverless'}-${string}`;
  /** The construct, or one above it. */
  readonly path: string;
  readonly reason: string;
}
