import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type BuildOptions } from 'esbuild';
import { lazyPanel, styleText } from './build-plugins.ts';

/** Where the pages go, and which folder of product pictures goes with them. */
export interface WebBuild {
  readonly outDir: string;
  readonly pictures?: string;
}

/** A file that a browser fetches; sizes in bytes. */
export interface BuiltFile {
  readonly path: string;
  readonly bytes: number;
  readonly gzip: number;
}

const web = import.meta.dirname;

/** The files that are served as they are written. */
const copied = {
  'store/index.html': 'index.html',
  'store/favicon.svg': 'favicon.svg',
  'store/landscape.svg': 'landscape.svg',
  'docs/index.html': 'docs/index.html',
  'admin/index.html': 'admin/index.html',
} as const;

/** Builds the store, the chat widget and the API page into a folder. Takes about a tenth of a second. */
export async function buildWeb({ outDir, pictures }: WebBuild): Promise<{ files: readonly BuiltFile[] }> {
  await Promise.all(['docs', 'admin'].map((folder) => mkdir(path.join(outDir, folder), { recursive: true })));
  await Promise.all([
    build(page(outDir, 'store')),
    build(page(outDir, 'docs/docs')),
    build(page(outDir, 'admin/admin')),
    build(widget(outDir, 'widget/widget.ts')),
    build(widget(outDir, 'widget/widget-panel.tsx')),
    ...Object.entries(copied).map(([from, to]) => copyFile(path.join(web, from), path.join(outDir, to))),
    pictures === undefined ? undefined : copyPictures(pictures, path.join(outDir, 'pictures')),
  ]);
  const names = [
    'store.js',
    'store.css',
    'widget.js',
    'widget-panel.js',
    'docs/docs.js',
    'docs/docs.css',
    'admin/admin.js',
    'admin/admin.css',
  ];
  return {
    files: await Promise.all([...names, ...Object.values(copied)].map((name) => measure(outDir, name))),
  };
}

/** A page and its style sheet. */
function page(outDir: string, name: string): BuildOptions {
  const entry = path.join(web, path.basename(name), path.basename(name));
  return {
    ...common,
    entryPoints: [`${entry}.tsx`, `${entry}.css`],
    outdir: path.join(outDir, path.dirname(name)),
  };
}

/** The widget carries its styles inside: it must not touch those of the page around it. */
function widget(outDir: string, entry: string): BuildOptions {
  return { ...common, entryPoints: [path.join(web, entry)], outdir: outDir, plugins: [lazyPanel, styleText] };
}

const common: BuildOptions = {
  bundle: true,
  format: 'esm',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  target: ['chrome126', 'firefox128', 'safari18'],
  tsconfig: path.join(web, 'tsconfig.json'),
};

/** The folder of pictures also holds the program that draws them. */
async function copyPictures(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const names = await readdir(from);
  const pictures = names.filter((name) => name.endsWith('.svg'));
  await Promise.all(pictures.map((name) => copyFile(path.join(from, name), path.join(to, name))));
}

async function measure(outDir: string, name: string): Promise<BuiltFile> {
  const content = await readFile(path.join(outDir, name));
  return { path: name, bytes: content.length, gzip: gzipSync(content, { level: 9 }).length };
}
