import { createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { readJsonLines } from '#adapters/local/read-json-lines.ts';
import type { EvaluationTask } from './evaluate/evaluation-task.ts';
import { parseCommand } from './parse-command.ts';

const folder = path.join(import.meta.dirname, 'evaluate');
const [name = '--help', ...rest] = process.argv.slice(2);
const tasks = await taskNames();

if (name === '--help') {
  process.stdout.write(await overview());
} else if (tasks.includes(name)) {
  try {
    await evaluate(await loadTask(name), rest);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
} else {
  process.stderr.write(`There is no task "${name}". The tasks are: ${tasks.join(', ')}\n`);
  process.exitCode = 2;
}

async function evaluate(task: EvaluationTask, args: readonly string[]): Promise<void> {
  if (args.includes('--help')) {
    process.stdout.write(`${task.help}\n`);
    return;
  }
  const options = Object.fromEntries(
    [...task.inputs, ...(task.optional ?? []), 'out'].map((option) => [option, { type: 'string' as const }]),
  );
  const command = parseCommand({ args: [...args], options });
  const refusal = typeof command === 'string' ? command : refusalOf(task, command.values);
  if (typeof command === 'string' || refusal !== undefined) {
    process.stderr.write(`${refusal}\n\n${task.help}\n`);
    process.exitCode = 2;
    return;
  }
  const { values } = command;
  const out = values.out === undefined ? undefined : createWriteStream(values.out);
  const metrics = await task.run({
    read: (input, schema) => Array.fromAsync(readJsonLines(String(values[input]), schema)),
    nameOf: (input) => path.basename(String(values[input])),
    given: (option) => values[option],
    predict: (prediction) => void out?.write(`${JSON.stringify(prediction)}\n`),
  });
  out?.end();
  if (out !== undefined) await finished(out);
  process.stdout.write(`${JSON.stringify(metrics)}\n`);
}

function refusalOf(task: EvaluationTask, values: Readonly<Record<string, unknown>>): string | undefined {
  const missing = task.inputs.filter((input) => values[input] === undefined);
  return missing.length === 0
    ? undefined
    : `Give ${missing.map((input) => `--${input} FILE`).join(' and ')}.`;
}

async function overview(): Promise<string> {
  const parts = await Promise.all(
    tasks.map(async (task) => `  ${task}\n${indent((await loadTask(task)).help)}\n`),
  );
  return `Judge the assistant on the shop's own data, before switching it on.

  npm run --silent evaluate -- TASK --INPUT FILE ... [--out FILE]

Files are JSON Lines. One prediction per input line goes to --out, the metrics to standard output as one JSON line.

${parts.join('\n')}`;
}

async function taskNames(): Promise<readonly string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith('-task.ts') && file !== 'evaluation-task.ts')
    .map((file) => file.replace(/-task\.ts$/u, ''));
}

async function loadTask(task: string): Promise<EvaluationTask> {
  const loaded: { readonly task: EvaluationTask } = await import(path.join(folder, `${task}-task.ts`));
  return loaded.task;
}

function indent(text: string): string {
  return text.replace(/^/gmu, '    ');
}
