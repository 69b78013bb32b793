import { ShopError } from '../errors.ts';
import { bytesFile } from '../knowledge/bytes-file.ts';
import type { WebReader } from '../ports.ts';

/** A web of a few pages, by address; a page that is changed later is fetched as it then is. */
export function memoryWeb(pages: Readonly<Record<string, string>>): WebReader {
  return {
    async fetch(url) {
      const page = pages[url];
      if (page === undefined)
        throw new ShopError('upstream-failed', `${url} answered 404: check the address`);
      return bytesFile(url, Buffer.from(page), 'text/plain');
    },
  };
}
