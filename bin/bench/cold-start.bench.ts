import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { type BenchRow, median } from '#adapters/testing/bench-rows.ts';
import { startLocalDynamo } from '#adapters/local/dynamo/local-dynamo.ts';
import { localPlaces } from '#adapters/local/local-places.ts';
import { localTables } from '#adapters/local/wire.ts';
import { s3Wire } from '#adapters/testing/s3-wire.ts';
import { buildLambdas } from '../build.ts';
import { startWorld } from '../local/start-world.ts';
import { handlerSizes, readOutputs } from '../size.ts';
import { buildSnapshot } from './cold-start/build-snapshot.ts';

const rounds = 15;
const root = path.resolve(import.meta.dirname, '..', '..');
const run = promisify(execFile);

/** How much a chat function reads eagerly, and how long it takes from its start to its first finished turn. */
export async function bench(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'aisle-cold-'));
  const places = localPlaces(path.join(folder, 'data'));
  const world = await startWorld({ port: 0, data: places.folder, reset: false, onProgress: () => undefined });
  await world.close();
  await buildLambdas({ root, outDir: folder });
  const snapshot = path.join(folder, 'main.sqlite');
  await buildSnapshot({ shop: path.join(root, 'kb'), file: snapshot });
  const [floor, ours] = await Promise.all(
    ['bare-sdk', 'first-turn'].map((name) =>
      bundleChild(path.join(root, 'bin/bench/cold-start', `${name}.ts`), folder),
    ),
  );
  const dynamo = await startLocalDynamo({ directory: places.tables });
  await using s3 = await s3Wire();
  s3.objects.set('main.sqlite', { bytes: await readFile(snapshot), etag: '"1"', metadata: {} });
  try {
    const env = environment(dynamo.endpoint, s3.endpoint);
    const took = { floor: [] as number[], ours: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      took.floor.push(await milliseconds([floor ?? ''], env));
      took.ours.push(await milliseconds([ours ?? '', path.join(folder, 'lambdas', 'chat.mjs')], env));
    }
    return [eagerRow(folder), startRow(median(took.floor), median(took.ours))];
  } finally {
    await dynamo.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundleChild(entry: string, outdir: string): Promise<string> {
  const banner =
    "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
  await build({
    entryPoints: [entry],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    banner: { js: banner },
    minifySyntax: true,
    logLevel: 'error',
  });
  return path.join(outdir, `${path.basename(entry, '.ts')}.mjs`);
}

/** Milliseconds from the start of the process to its end, as the process itself saw it. */
async function milliseconds(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { stdout, stderr } = await run(process.execPath, [...args], { env });
  const took = Number(stdout);
  if (Number.isNaN(took)) throw new Error(stderr + stdout);
  return took;
}

function environment(dynamo: string, s3: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
    AWS_ENDPOINT_URL_DYNAMODB: dynamo,
    AWS_ENDPOINT_URL_S3: s3,
    SHOP_TABLE: localTables.shop,
    PEOPLE_TABLE: localTables.people,
    MONEY_TABLE: localTables.money,
    DOCUMENTS_BUCKET: 'documents',
    SNAPSHOTS_BUCKET: 'snapshots',
    OPERATIONS_TABLE: localTables.operations,
    AISLE_TUNING: path.join(root, 'layers/tuning'),
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'SILENT',
    POWERTOOLS_METRICS_DISABLED: 'true',
  };
}

function eagerRow(folder: string): BenchRow {
  const chat = handlerSizes(readOutputs(folder)).find(({ name }) => name === 'chat');
  const eager = (chat?.eager ?? Number.NaN) / 1000;
  return {
    metric: 'eagerly loaded bytes of the chat handler',
    floor: '377 KB (SDK + DynamoDB)',
    ours: `${eager.toFixed(0)} KB`,
    goal: '<= 700 KB',
    met: eager <= 700,
  };
}

function startRow(floor: number, ours: number): BenchRow {
  return {
    metric: 'start -> first finished turn',
    floor: `${floor.toFixed(0)} ms (bare SDK, same calls)`,
    ours: `${ours.toFixed(0)} ms (${(ours / floor).toFixed(2)} x)`,
    goal: '<= 1.15 x',
    met: ours / floor <= 1.15,
  };
}
