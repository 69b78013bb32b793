import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltFile, buildWeb } from './build.ts';

describe('buildWeb', () => {
  let outDir = '';
  let files: readonly BuiltFile[] = [];

  beforeAll(async () => {
    outDir = await mkdtemp(path.join(tmpdir(), 'aisle-web-'));
    ({ files } = await buildWeb({ outDir, pictures: path.join(import.meta.dirname, 'store') }));
  });
  afterAll(() => rm(outDir, { recursive: true, force: true }));

  test('makes the store, the widget, the API page and the page of merchants', async () => {
    expect((await readdir(outDir, { recursive: true })).toSorted()).toEqual([
      'admin',
      'admin/admin.css',
      'admin/admin.js',
      'admin/index.html',
      'docs',
      'docs/docs.css',
      'docs/docs.js',
      'docs/index.html',
      'favicon.svg',
      'index.html',
      'landscape.svg',
      'pictures',
      'pictures/favicon.svg',
      'pictures/landscape.svg',
      'store.css',
      'store.js',
      'widget-panel.js',
      'widget.js',
    ]);
  });

  test.each([
    ['widget.js', 2],
    ['widget-panel.js', 21],
    ['store.js', 20],
    ['docs/docs.js', 16],
    // With the client of OpenID Connect, 20 KB.
    ['admin/admin.js', 44],
  ])('keeps %s within %i KB gzip', (name, kilobytes) => {
    const file = files.find((built) => built.path === name);
    expect(file?.gzip).toBeGreaterThan(0);
    expect(file?.gzip).toBeLessThanOrEqual(kilobytes * 1024);
  });

  test('fetches the panel only when the chat is opened', async () => {
    const loader = await readFile(path.join(outDir, 'widget.js'), 'utf8');
    expect(loader).toContain('import("./widget-panel.js")');
  });

  test('writes the design tokens into the widget, which inherits nothing', async () => {
    const panel = await readFile(path.join(outDir, 'widget-panel.js'), 'utf8');
    expect(panel).not.toContain('var(--');
  });

  test.each(['index.html', 'docs/index.html', 'admin/index.html'])(
    'leaves nothing inline in %s',
    async (name) => {
      const html = await readFile(path.join(outDir, name), 'utf8');
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|https?:/i);
    },
  );

  test.each(['store.js', 'widget.js', 'widget-panel.js', 'docs/docs.js'])(
    'never asks %s to make markup or code of text',
    async (name) => {
      const code = await readFile(path.join(outDir, name), 'utf8');
      expect(code).not.toMatch(/insertAdjacentHTML|document\.write|outerHTML|\beval\(|new Function\(/);
    },
  );
});
