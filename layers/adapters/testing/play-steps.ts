import type { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WireStep } from './wire-step.ts';

/** What the replies of HTTP/1.1 and HTTP/2 have in common. */
export interface WireResponse extends Writable {
  statusCode: number;
  readonly socket: Socket | null;
  setHeader(name: string, value: string): unknown;
  flushHeaders?(): void;
}

/** Answers step by step; stops early when the client is gone. */
export async function playSteps(
  steps: readonly WireStep[],
  response: WireResponse,
  gone: AbortSignal,
): Promise<void> {
  for (const step of steps) {
    if (gone.aborted) return;
    await playStep(step, response, gone);
  }
}

async function playStep(step: WireStep, response: WireResponse, gone: AbortSignal): Promise<void> {
  switch (step.type) {
    case 'send-head':
      response.statusCode = step.status;
      for (const [name, value] of Object.entries(step.headers)) response.setHeader(name, value);
      response.flushHeaders?.();
      return;
    case 'send-half-head':
      response.socket?.write('HTTP/1.1 200 OK\r\nContent-Ty');
      return;
    case 'send-bytes':
      response.write(step.bytes());
      return;
    case 'wait':
      await sleep(step.ms, undefined, { signal: gone }).catch(stopped);
      return;
    case 'hang':
      await new Promise((resolve) => gone.addEventListener('abort', resolve, { once: true }));
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'end':
      response.end();
  }
}

/** A pause ends early when the client is gone. */
function stopped(): void {}
