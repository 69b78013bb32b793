import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { emulatorFolder } from './emulator-folder.ts';
import type { Emulator } from './start-emulator.ts';

/** Asks a service of AWS by the names boto3 has, as an operator does with the command line. */
export type CallAws = <S extends z.ZodType>(
  service: string,
  operation: string,
  call: { readonly arguments: Readonly<Record<string, unknown>>; readonly reply: S },
) => Promise<z.infer<S>>;

const Said = z.union([z.object({ reply: z.unknown() }), z.object({ error: z.string() })]);

/** A client of every service, since those of our own packages are few. */
export function awsCaller(python: string, emulator: Emulator): { readonly call: CallAws } & Disposable {
  const running = spawn(python, [path.join(emulatorFolder, 'call-aws.py')], {
    env: emulator.environment,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: running.stdout })[Symbol.asyncIterator]();
  let last: Promise<unknown> = Promise.resolve();
  const send = async (asked: unknown): Promise<unknown> => {
    running.stdin.write(`${JSON.stringify(asked)}\n`);
    const { value } = await lines.next();
    const said = Said.parse(JSON.parse(z.string().parse(value)));
    if ('error' in said) throw new Error(said.error);
    return said.reply;
  };
  return {
    async call(service, operation, { arguments: given, reply }) {
      // One after the other: replies come in the order of the calls.
      const sent = last
        .catch(() => undefined)
        .then(async () => await send({ service, operation, arguments: given }));
      last = sent;
      return reply.parse(await sent);
    },
    [Symbol.dispose]: () => void running.kill(),
  };
}
