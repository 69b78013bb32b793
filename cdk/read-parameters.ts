import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { lettersApart } from '#contract/letters-apart.ts';
import { Parameters, Stage } from './parameters.ts';

/** What a stage is when nothing else is said. */
const defaults = {
  dev: {
    requestsPerSecond: 20,
    requestBurst: 40,
    logRetentionDays: 7,
    monthlyBudgetUsd: 20,
    queryGigabytes: 10,
  },
  prod: {
    requestsPerSecond: 200,
    requestBurst: 400,
    logRetentionDays: 30,
    monthlyBudgetUsd: 300,
    queryGigabytes: 1_000,
  },
} as const satisfies Record<Stage, unknown>;

const ParameterFile = z.record(z.string(), z.unknown());

/**
 * Reads the parameters of a deployment: what the context says, else the file it names, else the stage's defaults;
 * the stage is `dev` unless one is named. Fails with one sentence per parameter that is wrong.
 */
export function readParameters(context: Readonly<Record<string, unknown>>): Parameters {
  refuseMisspelt(Object.keys(context));
  const given = { ...readParameterFile(context['parameters']), ...readContext(context) };
  const stage = Stage.default('dev').safeParse(given.stage);
  if (!stage.success) throw new Error('There is no such stage: choose one with -c stage=dev|prod');

  const parameters = Parameters.safeParse({ ...defaults[stage.data], ...given, stage: stage.data });
  if (parameters.success) return parameters.data;
  throw new Error(
    `The parameters of the ${stage.data} stage are wrong:\n${z.prettifyError(parameters.error)}\n` +
      'Correct them with -c name=value or in the file named with -c parameters=FILE.',
    { cause: parameters.error },
  );
}

function readParameterFile(named: unknown): Record<string, unknown> {
  if (named === undefined) return {};
  const path = z.string().parse(named);
  try {
    return ParameterFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Error(`The parameter file ${path} is not a readable JSON object`, { cause });
  }
}

function readContext(context: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const named = Object.keys(Parameters.shape).map((name) => [name, context[name]]);
  return Object.fromEntries(named.filter(([, value]) => value !== undefined));
}

/** A context holds names of others too, CDK's above all, so that of unknown names only those that look like ours are refused. */
function refuseMisspelt(names: readonly string[]): void {
  const ours = ['parameters', ...Object.keys(Parameters.shape)];
  for (const name of names.filter((it) => !ours.includes(it))) {
    const meant = ours.find((known) => isMisspelt(name, known));
    if (meant === undefined) continue;
    throw new Error(`There is no parameter ${name}: write -c ${meant}=… (cdk/parameters.ts lists them all)`);
  }
}

/** By a letter, two swapped ones, or a quarter of a long name; however its words are put together. */
function isMisspelt(name: string, known: string): boolean {
  const [plain, right] = [plainOf(name), plainOf(known)];
  return lettersApart(plain, right) <= Math.max(right.length > 4 ? 2 : 1, Math.floor(right.length / 4));
}

function plainOf(name: string): string {
  return name.replaceAll(/[-_]/gu, '').toLowerCase();
}
