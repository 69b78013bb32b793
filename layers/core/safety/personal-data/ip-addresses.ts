import type { Finder, PersonalData, TextView } from './found-data.ts';
import { contextOf } from './number-context.ts';

const v4 = /(?<![\p{L}\p{N}_.:-])\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?(?![\p{L}\p{N}_-]|\.\p{N})/gu;
const v6 =
  /(?<![\p{L}\p{N}_:.])[0-9a-f:]{2,39}(?:\d{1,3}(?:\.\d{1,3}){3})?(?:%[a-z0-9]{1,16})?(?:\/\d{1,3})?(?![\p{L}\p{N}_:]|\.\p{N})/giu;

/** Finds IP addresses of both versions, with a zone or a prefix length; not version numbers. */
export const findIpAddresses: Finder = (view) =>
  [
    ...matchesOf(view, v6, (text) => isV6(text)),
    ...matchesOf(view, v4, (text, start) => isV4(text) && !isVersion(view, start)),
  ].toSorted((a, b) => a.start - b.start);

function matchesOf(
  { text }: TextView,
  pattern: RegExp,
  holds: (match: string, start: number) => boolean,
): readonly PersonalData[] {
  return [...text.matchAll(pattern)]
    .filter((match) => holds(match[0], match.index))
    .map((match) => ({ type: 'ip', start: match.index, end: match.index + match[0].length }));
}

function isV4(text: string): boolean {
  const [address = '', prefix] = text.split('/');
  return (
    address.split('.').every((part) => Number(part) <= 255 && (part === '0' || !part.startsWith('0'))) &&
    Number(prefix ?? 0) <= 32
  );
}

/** "firmware 10.2.1.5" has the form of an address. */
function isVersion(view: TextView, start: number): boolean {
  const { label, isAnnounced } = contextOf(view, start);
  return label === 'version' && isAnnounced;
}

/** RFC 4291: eight groups of up to four hex digits, one run of zero groups as `::`, the last two as IPv4 perhaps. */
function isV6(text: string): boolean {
  const [address = ''] = text.replace(/%.*$/u, '').split('/');
  const halves = address.split('::');
  if (halves.length > 2 || !/[0-9a-f]/iu.test(text)) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const tail = groups.at(-1) ?? '';
  const isMixed = tail.includes('.');
  const plain = isMixed ? groups.slice(0, -1) : groups;
  if (isMixed && !isV4(tail)) return false;
  if (!plain.every((group) => /^[0-9a-f]{1,4}$/iu.test(group))) return false;
  const count = plain.length + (isMixed ? 2 : 0);
  return halves.length === 2 ? count <= 7 : count === 8;
}
