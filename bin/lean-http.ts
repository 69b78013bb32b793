import type { Plugin } from 'esbuild';

/**
 * Hands bundled modules Node's HTTP as `process.getBuiltinModule` gives it. An ES import of `node:http` reads each of its
 * exports, and the one for WebSocket loads all of undici: 25 ms of every cold start.
 */
export const leanHttp: Plugin = {
  name: 'lean-http',
  setup(build) {
    build.onResolve({ filter: /^(?:node:)?(?:http|https|http2)$/ }, ({ path, kind }) =>
      kind === 'import-statement' || kind === 'dynamic-import'
        ? { path: path.replace('node:', ''), namespace: 'lean-http' }
        : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'lean-http' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('node:${path}');`,
    }));
  },
};
