import {
  BedrockClient,
  GetFoundationModelAvailabilityCommand,
  GetInferenceProfileCommand,
} from '@aws-sdk/client-bedrock';
import { modelBehindProfile } from '../../cdk/constructs/called-model.ts';
import { once } from './check-account.ts';
import type { Check, Finding } from './finding.ts';

/** Whether the account may call each model of Bedrock that would be called, by id or inference profile. */
export function checkModels(region: string, ids: readonly string[]): Check {
  const client = new BedrockClient({ region, ...once });
  return {
    what: 'Bedrock models',
    look: async () => await Promise.all(ids.map(async (id) => await modelFinding(client, region, id))),
  };
}

async function modelFinding(client: BedrockClient, region: string, id: string): Promise<Finding> {
  const what = `model ${id}`;
  const modelId = modelBehindProfile(id) ?? id;
  if (modelId !== id) {
    const profile = await profileFault(client, id);
    if (profile !== undefined) return { type: 'wrong', what, ...profile };
  }
  const availability = await client.send(new GetFoundationModelAvailabilityCommand({ modelId }));
  if (availability.regionAvailability !== 'AVAILABLE' && modelId === id) {
    return {
      type: 'wrong',
      what,
      says: `not offered in ${region}`,
      mend: 'Name an inference profile, such as eu.amazon.nova-lite-v1:0, or another region with -c region=…',
    };
  }
  const isOpen =
    availability.authorizationStatus === 'AUTHORIZED' &&
    availability.entitlementAvailability === 'AVAILABLE' &&
    availability.agreementAvailability?.status === 'AVAILABLE';
  if (isOpen) return { type: 'good', what, says: `may be called from ${region}` };
  return {
    type: 'wrong',
    what,
    says: `this account may not call it yet (${availability.agreementAvailability?.status ?? 'no agreement'})`,
    mend: `Open its page in the model catalogue of the Bedrock console (${region}) and accept its terms`,
  };
}

async function profileFault(
  client: BedrockClient,
  id: string,
): Promise<{ says: string; mend: string } | undefined> {
  try {
    const { status } = await client.send(new GetInferenceProfileCommand({ inferenceProfileIdentifier: id }));
    if (status === 'ACTIVE') return undefined;
    return {
      says: `the inference profile is ${status ?? 'not there'}`,
      mend: 'Name another with -c model=…',
    };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ResourceNotFoundException') throw error;
    return {
      says: 'there is no such inference profile here',
      mend: 'Name one of this geography with -c model=…, or deploy to a region of its own with -c region=…',
    };
  }
}
