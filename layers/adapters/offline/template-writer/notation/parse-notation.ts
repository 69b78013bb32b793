import type { Entry, Syntax } from './syntax.ts';

/** Deeper than anybody writes; beyond it no stack is spent on a text. */
const deepest = 32;

/**
 * Reads notations of attributes: JSON, and its loose relatives with bare words (`unit:grams`) and several records
 * joined by `;`. Undefined where a text is none; a text that breaks off is read as far as it goes.
 */
export function parseNotation(text: string): Syntax | undefined {
  const reader = { text, at: 0 };
  const values: Syntax[] = [];
  do {
    skipBlanks(reader);
    const value = /^[{[]/u.test(text.charAt(reader.at)) ? readValue(reader, 0) : undefined;
    if (value === undefined) return undefined;
    values.push(value);
    skipBlanks(reader);
  } while (take(reader, ';') && reader.at < text.trimEnd().length);
  if (reader.at < text.length) return undefined;
  const [first] = values;
  return values.length === 1 ? first : { type: 'list', items: values };
}

interface Reader {
  readonly text: string;
  at: number;
}

function readValue(reader: Reader, depth: number): Syntax | undefined {
  if (depth > deepest) return undefined;
  skipBlanks(reader);
  if (take(reader, '{')) return readRecord(reader, depth);
  if (take(reader, '[')) return readList(reader, depth);
  return readScalar(reader);
}

function readRecord(reader: Reader, depth: number): Syntax | undefined {
  const entries: Entry[] = [];
  while (!isAtEnd(reader, '}')) {
    const key = readScalar(reader, /[^\s:,{}[\]"]+/uy)?.text;
    skipBlanks(reader);
    if (key === undefined || !take(reader, ':')) return undefined;
    const value = readValue(reader, depth + 1);
    if (value === undefined) return undefined;
    entries.push({ key, value });
    skipBlanks(reader);
    if (!take(reader, ',') && !isAtEnd(reader, '}')) return undefined;
  }
  take(reader, '}');
  return { type: 'record', entries };
}

function readList(reader: Reader, depth: number): Syntax | undefined {
  const items: Syntax[] = [];
  while (!isAtEnd(reader, ']')) {
    const item = readValue(reader, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
    skipBlanks(reader);
    if (!take(reader, ',') && !isAtEnd(reader, ']')) return undefined;
  }
  take(reader, ']');
  return { type: 'list', items };
}

const bareWord = /[^,;{}[\]"\n]+/uy;
const quoted = /"((?:[^"\\]|\\.)*)"?/uy;

function readScalar(reader: Reader, bare: RegExp = bareWord): (Syntax & { type: 'scalar' }) | undefined {
  skipBlanks(reader);
  const inQuotes = match(reader, quoted);
  if (inQuotes !== undefined) {
    return { type: 'scalar', text: unescape(inQuotes[1] ?? ''), isQuoted: true };
  }
  const word = match(reader, bare)?.[0].trim();
  return word === undefined || word === '' ? undefined : { type: 'scalar', text: word, isQuoted: false };
}

function unescape(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|(.))/giu, (_, code: string | undefined, other: string) =>
    code === undefined ? (blanks[other] ?? other) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const blanks: Readonly<Record<string, string>> = { n: '\n', t: ' ', r: ' ', b: '', f: ' ' };

function match(reader: Reader, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (found === null) return undefined;
  reader.at = pattern.lastIndex;
  return found;
}

function take(reader: Reader, mark: string): boolean {
  if (reader.text.charAt(reader.at) !== mark) return false;
  reader.at += 1;
  return true;
}

function isAtEnd(reader: Reader, mark: string): boolean {
  skipBlanks(reader);
  return reader.at >= reader.text.length || reader.text.charAt(reader.at) === mark;
}

function skipBlanks(reader: Reader): void {
  match(reader, /\s+/uy);
}
