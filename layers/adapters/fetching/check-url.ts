import { isIP } from 'node:net';
import { ShopError } from '#core/errors.ts';
import { isPublicAddress } from './is-public-address.ts';

const longest = 2000;

/** Which addresses may be fetched, beyond those of the public web: for tests. */
export interface UrlRule {
  readonly ports: readonly string[];
  readonly isAllowed: (address: string) => boolean;
}

/** The public web on its usual ports. */
export const publicWeb: UrlRule = { ports: ['', '80', '443'], isAllowed: isPublicAddress };

/**
 * Parses an address as browsers do and refuses what is no page of the public web. A name is looked up only when it is
 * connected to; an IP address in any spelling is judged here, since nobody looks it up.
 */
export function checkUrl(text: string, rule: UrlRule, base?: URL): URL {
  const url = URL.parse(text, base?.href);
  if (url === null || text.length > longest)
    throw refusal(text, 'it is not an address: write it as https://shop.example/page');
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw refusal(text, 'only http and https can be fetched');
  if (url.username !== '' || url.password !== '') throw refusal(text, 'leave out the user name and password');
  if (!rule.ports.includes(url.port)) throw refusal(text, 'only ports 80 and 443 can be fetched');
  const host = url.hostname.replace(/^\[(.*)\]$/u, '$1');
  if (isIP(host) !== 0 && !rule.isAllowed(host)) throw refusal(text, 'it is not on the public internet');
  url.hash = '';
  return url;
}

function refusal(text: string, why: string): ShopError {
  return new ShopError('invalid-request', `${text.slice(0, 200)} cannot be fetched: ${why}`, {
    issues: [{ path: 'url', message: why }],
  });
}
