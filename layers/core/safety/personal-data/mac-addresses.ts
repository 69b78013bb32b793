import type { Finder } from './found-data.ts';

const mac =
  /(?<![\p{L}\p{N}_:-])(?:[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![\p{L}\p{N}_:-])/giu;
/** All bits set or none: everybody's address, nobody's. */
const nobody = /^(?:[f:.-]+|[0:.-]+)$/iu;

/** Finds the hardware addresses of network devices, which are personal data of their owner. */
export const findMacAddresses: Finder = ({ text }) =>
  [...text.matchAll(mac)]
    .filter((match) => !nobody.test(match[0]))
    .map((match) => ({ type: 'mac', start: match.index, end: match.index + match[0].length }));
