import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Answer } from '#contract/chat.ts';
import { GuestSessionReply } from '#contract/guest-session.ts';

/** Starts Aisle as a newcomer does, asks one question, and fails unless a cited answer comes back. */
const data = await mkdtemp(path.join(tmpdir(), 'aisle-smoke-'));
const started = spawn('npm', ['start', '--', '--port', '0', '--data', data], {
  cwd: path.join(import.meta.dirname, '..'),
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
});
try {
  const address = await addressOf(started.stdout);
  const { token } = GuestSessionReply.parse(await post(`${address}/v1/guest-sessions`, {}));
  const question = { message: 'How long do I have to return something?' };
  const answer = Answer.parse(await post(`${address}/v1/chat`, question, token));
  if (answer.citations.length === 0) throw new Error(`The answer cites nothing: ${answer.answer}`);
  process.stdout.write(`${address} answered: ${answer.answer}\n`);
} finally {
  if (started.pid !== undefined) process.kill(-started.pid, 'SIGTERM');
  await rm(data, { recursive: true, force: true, maxRetries: 10 });
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const match = /^Aisle is ready at (\S+)/u.exec(line);
    if (match?.[1] !== undefined) return match[1];
  }
  throw new Error('npm start ended without being ready: read its messages above');
}

async function post(address: string, body: unknown, token?: string): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
  return await response.json();
}
