import { rmSync } from 'node:fs';
import * as z from 'zod';
import { createApp } from './create-app.ts';

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  Metadata: z.looseObject({ 'aws:cdk:path': z.string().optional() }).default({}),
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
  readonly region: string;
}

export type StackName = 'Data' | 'Auth' | 'Lake' | 'Functions' | 'Api' | 'Jobs' | 'Web' | 'Watch';
/** Stacks of some sets of parameters. */
export type OptionalStackName = (typeof optionalStacks)[number];
const optionalStacks = ['Models', 'Gpu', 'Edge', 'Visits'] as const;

export type SynthesisedStacks = Readonly<
  Record<StackName, SynthesisedStack> & Partial<Record<OptionalStackName, SynthesisedStack>>
>;

/** All stacks of one set of parameters, given as on the command line. */
export function synthesised(given: Record<string, unknown> = {}): SynthesisedStacks {
  const assembly = createApp(given).app.synth();
  const stackNamed = (name: StackName | OptionalStackName): SynthesisedStack => {
    const { template, tags, terminationProtection, environment } = assembly.getStackArtifact(name);
    return { ...Template.parse(template), tags, terminationProtection, ...environment };
  };
  const optional: Partial<Record<OptionalStackName, SynthesisedStack>> = {};
  for (const name of optionalStacks) {
    if (assembly.tryGetArtifact(name) !== undefined) optional[name] = stackNamed(name);
  }
  const stacks = {
    Data: stackNamed('Data'),
    Auth: stackNamed('Auth'),
    Lake: stackNamed('Lake'),
    Functions: stackNamed('Functions'),
    Api: stackNamed('Api'),
    Jobs: stackNamed('Jobs'),
    Web: stackNamed('Web'),
    Watch: stackNamed('Watch'),
    ...optional,
  };
  rmSync(assembly.directory, { recursive: true, force: true });
  return stacks;
}
