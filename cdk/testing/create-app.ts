import { readFileSync } from 'node:fs';
import path from 'node:path';
import { App } from 'aws-cdk-lib';
import { vi } from 'vitest';
import * as z from 'zod';
import { addStacks } from '../add-stacks.ts';
import { assetsIn } from '../assets.ts';
import type { Parameters } from '../parameters.ts';
import { readParameters } from '../read-parameters.ts';

const CdkFile = z.object({ context: z.record(z.string(), z.unknown()) });
const cdkFile = readFileSync(path.join(import.meta.dirname, '../../cdk.json'), 'utf8');
const { context } = CdkFile.parse(JSON.parse(cdkFile));

/** Loading CDK and synthesising takes a second, and many when all cores are busy. */
vi.setConfig({ testTimeout: 60_000 });

/** CDK's own copier of pages brings 20 MB that would be copied for every test. */
const withoutCopies = { 'aws:cdk:disable-asset-staging': true };

/** As the CLI has it: each resource says where in the app it was made. */
const withPaths = { 'aws:cdk:enable-path-metadata': true };

/** The app as the CLI makes it, on next to no assets. CloudFormation's own validator takes seconds, so it is off. */
export function createApp(
  given: Record<string, unknown> = {},
  { builtinCloudFormationValidation = false } = {},
): { app: App; parameters: Parameters } {
  const app = new App({
    context: { ...context, ...withoutCopies, ...withPaths, ...given },
    builtinCloudFormationValidation,
  });
  const parameters = readParameters(app.node.getAllContext());
  addStacks(app, assetsIn(path.join(import.meta.dirname, 'assets')), parameters);
  return { app, parameters };
}
