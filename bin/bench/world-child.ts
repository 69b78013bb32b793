/** A local world in a process of its own, so that a benchmark sees its cost apart from the client's. */
import { startWorld } from '../local/start-world.ts';

const [data = ''] = process.argv.slice(2);
const world = await startWorld({ port: 0, data, reset: false, onProgress: () => undefined });
process.send?.({ address: world.address });
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send?.({ rss, kept: heapUsed + external, cpuMs: (user + system) / 1000 });
});
process.once('SIGTERM', () => void world.close().then(() => process.exit(0)));
