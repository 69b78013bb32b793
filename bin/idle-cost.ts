import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { App } from 'aws-cdk-lib';
import * as z from 'zod';
import { addStacks } from '../cdk/add-stacks.ts';
import { assetsIn } from '../cdk/assets.ts';
import { type CostingStack, type IdleCost, idleCost, idleExtras } from '../cdk/idle-cost.ts';
import type { Parameters } from '../cdk/parameters.ts';
import { readParameters } from '../cdk/read-parameters.ts';

const help = `What each stage costs in a month in which nobody calls, by its templates. Run npm run build before.

  npm run cost:idle                        dev and prod as they are by default
  npm run cost:idle -- -c model=plans      with the parameters of npx cdk deploy, without the stage
`;

const root = path.join(import.meta.dirname, '..');
const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});
const CdkFile = z.object({ context: z.record(z.string(), z.unknown()) });

const { values } = parseArgs({
  options: {
    context: { type: 'string', short: 'c', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(help);
else for (const stage of ['dev', 'prod']) process.stdout.write(`${reportOf(stage, values.context)}\n`);

function reportOf(stage: string, given: readonly string[]): string {
  const { parameters, stacks } = synthesise({ ...Object.fromEntries(given.map(pairOf)), stage });
  const costs = idleCost(stacks);
  const total = costs.reduce((sum, { usd }) => sum + (usd ?? Number.NaN), 0);
  return [
    `${stage}: ${total.toFixed(2)} USD a month when idle`,
    ...costs.map(lineOf),
    ...idleExtras(parameters).map((extra) => `  + ${extra}`),
  ].join('\n');
}

function lineOf({ stack, what, count, usd }: IdleCost): string {
  const price = usd === undefined ? 'nobody has looked it up' : usd.toFixed(2);
  return `  ${stack.padEnd(8)}${`${count} x ${what}`.padEnd(36)}${price.padStart(8)}`;
}

function pairOf(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  return [text.slice(0, at), text.slice(at + 1)];
}

function synthesise(given: Record<string, unknown>): {
  readonly parameters: Parameters;
  readonly stacks: readonly CostingStack[];
} {
  const { context } = CdkFile.parse(JSON.parse(readFileSync(path.join(root, 'cdk.json'), 'utf8')));
  const outdir = mkdtempSync(path.join(tmpdir(), 'aisle-idle-cost-'));
  try {
    const app = new App({
      outdir,
      context: { ...context, ...given, 'aws:cdk:disable-asset-staging': true },
      builtinCloudFormationValidation: false,
    });
    const parameters = readParameters(app.node.getAllContext());
    addStacks(app, assetsIn(path.join(root, 'dist')), parameters);
    const stacks = app.synth().stacks.map(({ id, template }) => ({
      name: id,
      resources: Object.values(Template.parse(template).Resources),
    }));
    return { parameters, stacks };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
