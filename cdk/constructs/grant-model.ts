import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { invokeActions as actions, modelArn, modelBehindProfile } from './called-model.ts';

/**
 * Lets somebody call a model through a profile and in no other way. A profile of a geography forwards a call to regions
 * of its choice, where the caller needs the model too. Which regions those are AWS changes, so any is granted, but only
 * on the way through this profile.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html
 */
export function grantThroughProfile(
  scope: Construct,
  grantee: IGrantable,
  id: string,
  profile: string,
): void {
  const model = modelBehindProfile(id);
  const resource = model === undefined ? modelArn(scope, id) : modelArn(scope, model, '*');
  const statements = [
    new PolicyStatement({ actions, resources: [profile] }),
    new PolicyStatement({
      actions,
      resources: [resource],
      conditions: { ArnEquals: { 'bedrock:InferenceProfileArn': profile } },
    }),
  ];
  for (const statement of statements) grantee.grantPrincipal.addToPrincipalPolicy(statement);
}
