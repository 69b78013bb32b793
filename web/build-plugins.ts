import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin, transform } from 'esbuild';

const tokens = path.join(import.meta.dirname, 'shared/tokens.css');

/**
 * Turns an imported style sheet, with all that it imports, into text for a shadow root. The design tokens are written
 * in place: the widget neither inherits them from the page around it nor carries those it does not use.
 */
export const styleText: Plugin = {
  name: 'style-text',
  setup(bundler) {
    const values = readTokens();
    bundler.onLoad({ filter: /\.css$/ }, async ({ path: entry }) => {
      const bundled = await build({ entryPoints: [entry], bundle: true, write: false });
      const styles = withValues(bundled.outputFiles[0]?.text ?? '', await values);
      return {
        contents: (await transform(styles, { loader: 'css', minify: true })).code.trim(),
        loader: 'text',
      };
    });
  },
};

/** Leaves the panel out of the loader: it is fetched from beside it when it is first opened. */
export const lazyPanel: Plugin = {
  name: 'lazy-panel',
  setup(bundler) {
    bundler.onResolve({ filter: /widget-panel\.tsx$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './widget-panel.js', external: true } : undefined,
    );
  },
};

async function readTokens(): Promise<ReadonlyMap<string, string>> {
  const declarations = (await readFile(tokens, 'utf8')).matchAll(/(--[\w-]+):\s*([^;]+);/g);
  return new Map([...declarations].map(([, name = '', value = '']) => [name, value]));
}

function withValues(styles: string, values: ReadonlyMap<string, string>): string {
  return styles.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole);
}
