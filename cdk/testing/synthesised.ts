import { rmSync } from 'node:fs';
import * as z from 'zod';
import { createApp } from './create-app.ts';

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});
const Template = z.object({
  Resources: z.record(z.string(), Resource),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.string() }).optional() }))
    .default({}),
});

/** A stack as CloudFormation gets it. */
export interface SynthesisedStack extends z.infer<typeof Template> {
  readonly tags: Readonly<Record<string, string>>;
  readonly terminationProtection: boolean | undefined;
  readonly account: string;
}

export type StackName = 'Data' | 'Auth' | 'Api' | 'Jobs' | 'Web';

/** All stacks of one set of parameters, given as on the command line. */
export function synthesised(given: Record<string, unknown> = {}): Record<StackName, SynthesisedStack> {
  const assembly = createApp(given).app.synth();
  const stackNamed = (name: StackName): SynthesisedStack => {
    const { template, tags, terminationProtection, environment } = assembly.getStackArtifact(name);
    return { ...Template.parse(template), tags, terminationProtection, account: environment.account };
  };
  const stacks = {
    Data: stackNamed('Data'),
    Auth: stackNamed('Auth'),
    Api: stackNamed('Api'),
    Jobs: stackNamed('Jobs'),
    Web: stackNamed('Web'),
  };
  rmSync(assembly.directory, { recursive: true, force: true });
  return stacks;
}
