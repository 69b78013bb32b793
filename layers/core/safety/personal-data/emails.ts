import type { Finder } from './found-data.ts';

const name = String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+'-]{1,64}`;
const host = String.raw`(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,24}(?![\p{L}\p{N}])`;

/** An address as it is, or with its sign spelled so that no robot reads it: "jan (at) poczta.pl", "jan małpa poczta.pl". */
const address = new RegExp(`${name}(?:@| ?[[({] ?(?:at|ma[lł]pa) ?[\\])}] ?| ma[lł]pa )${host}`, 'giu');

/** Finds e-mail addresses. Each part has a bounded length, so the time is linear. */
export const findEmails: Finder = ({ text }) =>
  Array.from(text.matchAll(address), (match) => ({
    type: 'email',
    start: match.index,
    end: match.index + match[0].length,
  }));
