import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A source file and the room of the house it lives in. */
export interface Source {
  readonly file: string;
  readonly room: Room;
}

const rooms = ['contract', 'core', 'adapters', 'runtime', 'lambdas', 'cdk', 'web', 'bin'] as const;
export type Room = (typeof rooms)[number];

/** Who may import whom; `bin` may import everything. */
const openTo: Readonly<Record<Room, readonly Room[]>> = {
  contract: [],
  core: ['contract'],
  adapters: ['contract', 'core'],
  runtime: ['contract', 'core'],
  lambdas: ['contract', 'core', 'adapters', 'runtime'],
  cdk: ['contract'],
  web: [],
  bin: ['contract', 'core', 'adapters', 'runtime', 'lambdas', 'cdk', 'web'],
};

/** Packages a room may use; a room that is not named may use any but those of `keptFrom`. */
const packages: Partial<Readonly<Record<Room, readonly RegExp[]>>> = {
  contract: [/^zod$/u],
  // Pure libraries, and hashing, which is a plain function of its input.
  core: [/^zod$/u, /^tinyld\/light$/u, /^diff$/u, /^node:crypto$/u],
  cdk: [/^aws-cdk-lib(?:\/.*)?$/u, /^constructs$/u, /^cdk-nag$/u, /^zod$/u, /^node:/u],
};

/** Packages that only one room knows. */
const keptFrom: Partial<Readonly<Record<Room, RegExp>>> = {
  adapters: /^(?:@middy|@aws-lambda-powertools)\//u,
  lambdas: /^(?:@middy|@aws-lambda-powertools|@aws-sdk)\//u,
};

/** Every import that breaks the rule, as `file: specifier`. Tests and benchmarks are held to it too, but may use any package. */
export async function findViolations(root: string): Promise<readonly string[]> {
  const violations: string[] = [];
  for (const source of await listSources(root)) {
    const text = await readFile(path.join(root, source.file), 'utf8');
    for (const used of importsOf(text)) {
      if (!isAllowed(source, used)) violations.push(`${source.file}: ${used.specifier}`);
    }
  }
  return violations;
}

/** The source files of all rooms; a room that is not there has none. */
export async function listSources(root: string): Promise<readonly Source[]> {
  const sources = await Promise.all(
    rooms.map(async (room) => {
      const folder = ['contract', 'core', 'adapters', 'runtime'].includes(room) ? `layers/${room}` : room;
      const entries = await readdir(path.join(root, folder), { recursive: true }).catch(() => []);
      return entries
        .filter((entry) => /\.tsx?$/u.test(entry))
        .map((entry) => ({ room, file: `${folder}/${entry.replaceAll(path.sep, '/')}` }));
    }),
  );
  return sources.flat();
}

interface Import {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
}

function importsOf(text: string): readonly Import[] {
  const found = text.matchAll(
    /\b(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gu,
  );
  return [...found].map(([, type, plain, dynamic]) => ({
    specifier: plain ?? dynamic ?? '',
    isTypeOnly: type !== undefined,
  }));
}

function isAllowed({ file, room }: Source, { specifier, isTypeOnly }: Import): boolean {
  if (specifier.startsWith('#')) return mayEnter(room, roomOf(`layers/${specifier.slice(1)}`), isTypeOnly);
  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), specifier);
    return mayEnter(room, roomOf(target), isTypeOnly) || isOutsideOfTheHouse(target, file);
  }
  if (isTest(file)) return true;
  return (
    packages[room]?.some((allowed) => allowed.test(specifier)) ?? keptFrom[room]?.test(specifier) !== true
  );
}

function mayEnter(from: Room, to: Room | undefined, isTypeOnly: boolean): boolean {
  if (to === undefined) return false;
  return from === to || openTo[from].includes(to) || (from === 'web' && to === 'contract' && isTypeOnly);
}

/** A test may look at files that belong to no room, such as package.json. */
function isOutsideOfTheHouse(target: string, file: string): boolean {
  return isTest(file) && roomOf(target) === undefined && !/^(?:kb|training)\//u.test(target);
}

function isTest(file: string): boolean {
  return /\.(?:test|bench)\.tsx?$|-contract\.ts$|\/testing\/|\/e2e\//u.test(file);
}

function roomOf(file: string): Room | undefined {
  const [first = '', second = ''] = file.split('/');
  return rooms.find((room) => room === (first === 'layers' ? second : first));
}
