import { expect, it } from 'vitest';
import { startServer } from './start-server.ts';
import { testServer } from './testing/test-server.ts';

it('listens to this machine alone', async () => {
  const { address } = await testServer();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
});

it('says what to do about a port that is taken', async () => {
  const { address, backend, web } = await testServer();
  const { port } = new URL(address);
  await expect(startServer(Number(port), web, backend)).rejects.toThrow(
    `Port ${port} cannot be opened: free it, or choose another with --port`,
  );
});
