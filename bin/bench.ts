import { glob } from 'node:fs/promises';
import path from 'node:path';
import type { BenchRow } from '#adapters/testing/bench-rows.ts';

const root = path.join(import.meta.dirname, '..');
const [wanted = ''] = process.argv.slice(2);

if (wanted === '--help') {
  process.stdout.write(`Measures what has to be fast, each against its floor in the same run.

  npm run bench               everything
  npm run bench -- NAME       only benchmarks whose path has NAME in it
`);
} else {
  await benchAll();
}

async function benchAll(): Promise<void> {
  const files = await Array.fromAsync(glob('{bin,layers}/**/*.bench.ts', { cwd: root }));
  const chosen = files.filter((file) => file.includes(wanted)).toSorted();
  if (chosen.length === 0) {
    process.stderr.write(`No benchmark has "${wanted}" in its path. There are:\n  ${files.join('\n  ')}\n`);
    process.exitCode = 2;
  }
  for (const file of chosen) {
    process.stdout.write(`\n${file}\n`);
    const { bench }: { readonly bench: () => Promise<readonly BenchRow[]> } = await import(
      path.join(root, file)
    );
    for (const row of await bench()) process.stdout.write(`${lineOf(row)}\n`);
  }
}

function lineOf({ metric, floor, ours, goal, met }: BenchRow): string {
  return `  ${met ? 'ok  ' : 'MISS'} ${metric.padEnd(58)} ${ours.padEnd(26)} goal ${goal.padEnd(22)} floor ${floor}`;
}
