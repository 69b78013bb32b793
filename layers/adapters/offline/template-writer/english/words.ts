/** "a" or "an", as the word behind it sounds. */
export function withArticle(words: string): string {
  return `${soundsOpen(words) ? 'an' : 'a'} ${words}`;
}

function soundsOpen(words: string): boolean {
  const first = /^[\p{L}\p{N}]+/u.exec(words)?.[0] ?? '';
  if (/^(?:8\d*|11|18)(?!\d)/u.test(first)) return true;
  // Letters read one by one: an LCD, an SSD, a USB.
  if (/^\p{Lu}{2,4}\d*$/u.test(first) && !readAsWords.has(first)) return /^[AEFHILMNORSX]/u.test(first);
  return /^(?:[aei]|o(?!ne\b)|u(?!n[ai](?!n[^i])|s[abe]|t[ie]|ro|k)|hour|honest|heir)/iu.test(first);
}

const readAsWords: ReadonlySet<string> = new Set([
  'RAM',
  'ROM',
  'LAN',
  'SIM',
  'SATA',
  'NAND',
  'MIDI',
  'HEPA',
  'FIFA',
  'NASA',
]);

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** Whether a noun names several things, or a stuff that is not counted. */
export function isPlural(noun: string): boolean {
  const head = noun.replace(/ (?:of|for|per|with|in|on) .*$/u, '');
  return /[^\Wsui]s$|[^\Ws]ies$/iu.test(head) && !/(?:lens|gas|canvas|atlas|series|species)$/iu.test(head);
}

/** One of what a plural names. */
export function singular(noun: string): string {
  if (/ies$/iu.test(noun)) return noun.replace(/ies$/iu, 'y');
  if (/(?:x|sh|ch|ss)es$/iu.test(noun)) return noun.replace(/es$/iu, '');
  return isPlural(noun) ? noun.replace(/s$/iu, '') : noun;
}

/** Several of what a noun names. */
export function plural(noun: string): string {
  if (isPlural(noun)) return noun;
  if (/[^aeiou]y$/iu.test(noun)) return noun.replace(/y$/iu, 'ies');
  return `${noun}${/(?:x|sh|ch|s)$/iu.test(noun) ? 'es' : 's'}`;
}

/** The text with a capital at its start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
