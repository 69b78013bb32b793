import { ShopFile } from '../accounts/shop-file.ts';
import { ShopError } from '../errors.ts';
import type { Ports } from '../ports.ts';

/** Far more than anybody has to say of a shop. */
const mostBytes = 1 << 20;

/** Makes what a shop's `shop.json` says its profile; the same again changes nothing. A file that is gone says nothing. */
export async function profileFromBlob(
  ports: Pick<Ports, 'blobs' | 'knowledge'>,
  { tenant, key }: { readonly tenant: string; readonly key: string },
): Promise<void> {
  const blob = await ports.blobs.read(key);
  if (blob === undefined) return;
  if (blob.size > mostBytes)
    throw new ShopError('invalid-request', `${key} is no shop.json: it has ${blob.size} bytes`);
  const bytes = Buffer.concat(await Array.fromAsync(blob.bytes));
  const { id: _, ...said } = parse(key, bytes.toString('utf8'));
  const profile = { tenant, ...said };
  if ((await known(ports, tenant)) === JSON.stringify(profile)) return;
  await ports.knowledge.saveProfile(profile);
}

function parse(key: string, text: string) {
  try {
    return ShopFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new ShopError('invalid-request', `${key} describes no shop: write it like kb/shop.json`, { cause });
  }
}

async function known(ports: Pick<Ports, 'knowledge'>, tenant: string): Promise<string | undefined> {
  try {
    return JSON.stringify((await ports.knowledge.shop(tenant)).profile);
  } catch (error) {
    if (error instanceof ShopError && error.code === 'not-found') return undefined;
    throw error;
  }
}
