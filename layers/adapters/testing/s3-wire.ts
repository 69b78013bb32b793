import { answerS3, type S3Objects } from './s3-objects.ts';
import { type S3Scenario, s3Scenarios } from './s3-scenarios.ts';
import { type ConnectFault, scriptedWire } from './scripted-wire.ts';
import type { WireServer } from './wire-server.ts';
import { reset } from './wire-step.ts';

export interface S3WireOptions {
  /** What one call after the other gets: what S3 does, the same with its answer lost, or a failure by name. The last one stays. */
  readonly scenarios?: readonly ('fine' | 'done-but-lost' | S3Scenario | ConnectFault)[];
}

export interface S3Wire extends WireServer {
  readonly objects: S3Objects;
}

/** A bucket for the real client of S3. */
export async function s3Wire({ scenarios = ['fine'] }: S3WireOptions = {}): Promise<S3Wire> {
  const objects: S3Objects = new Map();
  const wire = await scriptedWire<'fine' | 'done-but-lost' | S3Scenario>(scenarios, (scenario, call) => {
    if (scenario !== 'fine' && scenario !== 'done-but-lost') return s3Scenarios[scenario];
    const answer = answerS3(objects, call);
    return scenario === 'fine' ? answer : [reset];
  });
  return Object.assign(wire, { objects });
}
