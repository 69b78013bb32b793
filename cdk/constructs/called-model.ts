import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** What calling a model of Bedrock takes. */
export const invokeActions = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];

const profile = /^(?<area>us|us-gov|ca|sa|eu|apac|au|jp|global)\.(?<model>.+)$/u;

/** The model that an inference profile leads to, its id less the geography: `eu.` in `eu.amazon.nova-lite-v1:0`. */
export function modelBehindProfile(id: string): string | undefined {
  return profile.exec(id)?.groups?.['model'];
}

/** The geography of a profile; undefined for a model of one region. */
export function areaOf(id: string): string | undefined {
  return profile.exec(id)?.groups?.['area'];
}

/** The ARN of a model of Bedrock's, which belongs to no account. */
export function modelArn(scope: Construct, model: string, region = Stack.of(scope).region): string {
  return Stack.of(scope).formatArn({
    service: 'bedrock',
    region,
    account: '',
    resource: 'foundation-model',
    resourceName: model,
    arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  });
}

/** The ARN of a profile that AWS has made for a geography, or of a model where the id is none of a profile. */
export function calledArn(scope: Construct, id: string): string {
  if (modelBehindProfile(id) === undefined) return modelArn(scope, id);
  return Stack.of(scope).formatArn({
    service: 'bedrock',
    resource: 'inference-profile',
    resourceName: id,
    arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  });
}
