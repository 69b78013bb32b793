import { isBase58Address } from './base58.ts';
import { isBech32 } from './bech32.ts';
import type { Finder } from './found-data.ts';

const word =
  /(?<![\p{L}\p{N}])(?:0x[0-9A-Fa-f]{40}|(?:bc|tb|ltc|BC|TB|LTC)1[02-9AC-HJ-NP-Zac-hj-np-z]{11,87}|[1-9A-HJ-NP-Za-km-z]{26,35})(?![\p{L}\p{N}])/gu;

/** Finds the addresses of crypto wallets, by checksum where their form has one. */
export const findCryptoAddresses: Finder = ({ text }) =>
  [...text.matchAll(word)]
    .filter(([match]) => isAddress(match))
    .map((match) => ({ type: 'crypto', start: match.index, end: match.index + match[0].length }));

/** The checksum of an Ethereum address is its mixed case, which few programs keep: its form has to do. */
function isAddress(text: string): boolean {
  return text.startsWith('0x') || isBech32(text.toLowerCase()) || isBase58Address(text);
}
