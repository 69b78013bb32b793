import * as z from 'zod';
import { ShopError } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import type { IntentExample } from '../intents/intent-model.ts';
import { learnShopIntents } from './learn-shop-intents.ts';

const Example = z.object({ text: z.string(), intent: z.string() });

/** Learns a shop's intents anew from all the examples it has dropped: `{text, intent}` a line in files below `prefix`. */
export async function learnFromBlobs(
  ports: Pick<Ports, 'blobs'>,
  { tenant, prefix }: { readonly tenant: string; readonly prefix: string },
): Promise<void> {
  const keys = (await Array.fromAsync(ports.blobs.list(prefix))).map(({ key }) => key).toSorted();
  const examples: IntentExample[] = [];
  for (const key of keys) examples.push(...(await examplesIn(ports, key)));
  await learnShopIntents(ports, { tenant, examples });
}

async function examplesIn(ports: Pick<Ports, 'blobs'>, key: string): Promise<readonly IntentExample[]> {
  const blob = await ports.blobs.read(key);
  const text = blob === undefined ? '' : Buffer.concat(await Array.fromAsync(blob.bytes)).toString('utf8');
  return text
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [parse(line, `${key}, line ${at + 1}`)]));
}

function parse(line: string, place: string): IntentExample {
  try {
    return Example.parse(JSON.parse(line));
  } catch (cause) {
    throw new ShopError('invalid-request', `${place} is no example: write {"text": "...", "intent": "..."}`, {
      cause,
    });
  }
}
