import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { noUsage } from '#core/models/usage.ts';
import type { Usage } from '#contract/chat.ts';

/** A provider that streams lines over HTTP and keeps its own account, call by call, whoever dies. */
export interface BillingProvider {
  readonly endpoint: string;
  /** What it bills for each call, by the call's name. */
  readonly billed: ReadonlyMap<string, Usage>;
  /** Calls that had a name it knew already. */
  readonly repeats: () => number;
  readonly close: () => Promise<void>;
}

/** Each call: `?call=NAME&input=TOKENS&output=TOKENS`. It bills the input at once and each token as it is sent. */
export async function startBillingProvider(): Promise<BillingProvider> {
  const billed = new Map<string, Usage>();
  let repeats = 0;
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://provider').searchParams;
    const name = query.get('call') ?? '';
    repeats += billed.has(name) ? 1 : 0;
    billed.set(name, { ...noUsage, input: Number(query.get('input')) });
    void speak(response, Number(query.get('output')), (output) => {
      billed.set(name, { ...noUsage, input: Number(query.get('input')), output });
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    endpoint: `http://127.0.0.1:${portOf(server.address())}`,
    billed,
    repeats: () => repeats,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

async function speak(
  response: ServerResponse,
  tokens: number,
  bill: (output: number) => void,
): Promise<void> {
  for (let sent = 1; sent <= tokens && !response.destroyed; sent += 1) {
    bill(sent);
    response.write(`${JSON.stringify({ text: 'word ' })}\n`);
    await sleep(1);
  }
  response.end(`${JSON.stringify({ output: tokens })}\n`);
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string')
    throw new Error('The provider does not listen on a port');
  return address.port;
}
