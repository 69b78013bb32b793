import { access, stat } from 'node:fs/promises';
import path from 'node:path';
import { diskFile } from '#adapters/documents/disk-file.ts';
import { folderFiles } from '#adapters/documents/folder-files.ts';
import { openShopFolder } from '#adapters/local/shop-folder.ts';
import { fileSource } from '#core/knowledge/file-source.ts';
import type { IncomingSource } from '#core/knowledge/incoming-source.ts';
import { sourceFromContent } from '#core/knowledge/source-from-content.ts';
import type { Ports } from '#core/ports.ts';
import { shopCollection, shopSources } from '../shop-sources.ts';

/** What one argument leads to. */
export interface FoundSources {
  readonly sources: readonly IncomingSource[];
  /** Set when these are all of a collection. */
  readonly collection?: string;
}

/** The sources at a folder, a file or a URL. Fails when there is nothing. A folder is a collection of its own, by its full path. */
export async function sourcesAt(
  ports: Ports,
  request: {
    readonly place: string;
    readonly tenant: string;
    readonly language: string | undefined;
    readonly signal: AbortSignal;
  },
): Promise<FoundSources> {
  const { place, tenant, language, signal } = request;
  if (/^https?:/iu.test(place)) {
    return {
      sources: [
        await sourceFromContent(ports, { tenant, content: { type: 'url', url: place, language }, signal }),
      ],
    };
  }
  const found = path.resolve(place);
  const { languages } = (await ports.knowledge.shop(tenant)).profile;
  if ((await stat(found)).isFile()) {
    const [collection, name] = [path.dirname(found), path.basename(found)];
    return {
      sources: [
        fileSource(ports, { file: await diskFile(found, name), collection, name, language, languages }),
      ],
    };
  }
  if (await isShop(found))
    return { sources: await shopSources(await openShopFolder(found)), collection: shopCollection };
  const files = await Array.fromAsync(folderFiles(found));
  const sources = files.map((file) =>
    fileSource(ports, { file, collection: found, name: file.name, language, languages }),
  );
  return { sources, collection: found };
}

async function isShop(folder: string): Promise<boolean> {
  return await access(path.join(folder, 'shop.json')).then(
    () => true,
    () => false,
  );
}
