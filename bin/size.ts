import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';

/** What esbuild tells of its outputs: only what the sizes need. */
const Metafile = z.object({
  outputs: z.record(
    z.string(),
    z.object({
      bytes: z.number(),
      entryPoint: z.string().optional(),
      imports: z.array(z.object({ path: z.string(), kind: z.string(), external: z.boolean().optional() })),
    }),
  ),
});
/** The bundler's files by name. */
export type Outputs = z.infer<typeof Metafile>['outputs'];

/** How much code a function reads: at its start, and later if it comes to that. Bytes. */
export interface HandlerSize {
  readonly name: string;
  readonly eager: number;
  readonly lazy: number;
}

/** At its cold start the chat may read no more, bytes: SDK and schemas take 450 KB, its own checks the rest. */
const chatGoal = 800_000;

if (import.meta.main) {
  const sizes = printSizes(path.resolve(import.meta.dirname, '../dist'));
  if (sizes.some(({ name, eager }) => name === 'chat' && eager > chatGoal)) process.exitCode = 1;
}

/** Prints and returns the sizes of what was built into a folder. */
export function printSizes(outDir: string): readonly HandlerSize[] {
  const outputs = readOutputs(outDir);
  const sizes = handlerSizes(outputs);
  console.log('Functions, KB read at a cold start (and when first used)');
  for (const { name, eager, lazy } of sizes) console.log(`  ${name.padEnd(16)} ${kb(eager)}  (${kb(lazy)})`);
  console.log(
    `  ${'all together'.padEnd(16)} ${kb(sum(filesIn(path.join(outDir, 'lambdas')).map(bytesOf)))}`,
  );
  console.log(
    `  ${'tuning layer'.padEnd(16)} ${kb(sum(filesIn(path.join(outDir, 'tuning-layer')).map(bytesOf)))}`,
  );

  console.log('Pages, KB gzipped');
  for (const file of filesIn(path.join(outDir, 'web')).filter((name) => /\.(js|css|html)$/.test(name))) {
    console.log(`  ${path.relative(path.join(outDir, 'web'), file).padEnd(16)} ${kb(gzipped(file))}`);
  }
  return sizes;
}

/** What the bundler left in a folder, each file with what it imports. */
export function readOutputs(outDir: string): Outputs {
  const metafile = path.join(outDir, 'lambdas.meta.json');
  if (!existsSync(metafile)) throw new Error(`There is no ${metafile}: run npm run build first`);
  return Metafile.parse(JSON.parse(readFileSync(metafile, 'utf8'))).outputs;
}

/** The sizes of the functions, by name. */
export function handlerSizes(outputs: Outputs): readonly HandlerSize[] {
  return Object.entries(outputs)
    .filter(([, { entryPoint }]) => /lambdas\/[^/]+\/index\.ts$/.test(entryPoint ?? ''))
    .map(([file]) => {
      const eager = reachable(outputs, [file], isStatic);
      const all = reachable(outputs, [file], () => true);
      const bytes = (files: ReadonlySet<string>) => sum([...files].map((name) => outputs[name]?.bytes ?? 0));
      return { name: path.basename(file, '.mjs'), eager: bytes(eager), lazy: bytes(all) - bytes(eager) };
    })
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

function isStatic(kind: string): boolean {
  return kind === 'import-statement';
}

function reachable(
  outputs: Outputs,
  from: readonly string[],
  follows: (kind: string) => boolean,
): ReadonlySet<string> {
  const seen = new Set(from);
  for (const file of seen) {
    for (const { path: next, kind, external } of outputs[file]?.imports ?? []) {
      if (external !== true && follows(kind)) seen.add(next);
    }
  }
  return seen;
}

function filesIn(folder: string): readonly string[] {
  return globSync('**/*', { cwd: folder })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .toSorted();
}

function bytesOf(file: string): number {
  return statSync(file).size;
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(8);
}
