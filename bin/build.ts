import { cpSync, globSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { buildWeb } from '../web/build.ts';
import { leanHttp } from './lean-http.ts';
import { printSizes } from './size.ts';

/** The repository to build from, and the folder that `cdk/assets.ts` deploys: `lambdas`, `tuning-layer`, `web`. */
export interface BuildPlaces {
  readonly root: string;
  readonly outDir: string;
}

if (import.meta.main) {
  const root = path.resolve(import.meta.dirname, '..');
  await buildAll({ root, outDir: path.join(root, 'dist') });
}

/** Builds all that is deployed and prints how large it is. */
export async function buildAll(places: BuildPlaces): Promise<void> {
  await buildLambdas(places);
  copyTuning(places);
  const web = path.join(places.outDir, 'web');
  rmSync(web, { recursive: true, force: true });
  await buildWeb({ outDir: web, pictures: path.join(places.root, 'kb/pictures') });
  printSizes(places.outDir);
}

/**
 * Bundles every `lambdas/<name>/index.ts` to `<name>.mjs`, all in one go so that they share chunks: one asset for all
 * functions. The SDK is bundled too; what is imported lazily stays in chunks of its own, read when first used.
 */
export async function buildLambdas({ root, outDir }: BuildPlaces): Promise<void> {
  const lambdas = path.join(outDir, 'lambdas');
  rmSync(lambdas, { recursive: true, force: true });
  const entries = globSync('lambdas/*/index.ts', { cwd: root });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries.map((entry) => [path.basename(path.dirname(entry)), entry])),
    outdir: lambdas,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    plugins: [leanHttp],
    // The SDK's ES modules can be shaken, its CommonJS cannot: the DynamoDB client takes 329 KB instead of 526.
    mainFields: ['module', 'main'],
    // CommonJS packages call require, which an ES module does not have.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    // A third less to read at a cold start; `lambda-maps` is what turns the stack of an error back into our lines.
    minify: true,
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  moveMaps(lambdas, path.join(outDir, 'lambda-maps'));
  writeFileSync(path.join(outDir, 'lambdas.meta.json'), JSON.stringify(metafile));
}

/** They stay here: what is deployed is only what runs. */
function moveMaps(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  for (const map of globSync('**/*.map', { cwd: from })) {
    mkdirSync(path.dirname(path.join(to, map)), { recursive: true });
    renameSync(path.join(from, map), path.join(to, map));
  }
}

/** Copies the default tuning data to where its layer has it: /opt/tuning. */
export function copyTuning({ root, outDir }: BuildPlaces): void {
  const layer = path.join(outDir, 'tuning-layer');
  rmSync(layer, { recursive: true, force: true });
  cpSync(path.join(root, 'layers/tuning'), path.join(layer, 'tuning'), {
    recursive: true,
    filter: (source) => !source.endsWith('.ts'),
  });
}
