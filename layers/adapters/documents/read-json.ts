import * as z from 'zod';
import { elementLines } from './element-lines.ts';
import type { FormatReader } from './format-file-reader.ts';
import { lineOfJsonFault } from './line-of-json-fault.ts';
import { fault, read, type Reading } from './reading.ts';
import { readUtf8File } from './read-utf8-file.ts';

/** JSON: a list of records, an object that holds such a list, or one record. */
export const readJson: FormatReader = async function* readJson(file) {
  const text = await readUtf8File(file, 'save it as JSON Lines, one entry a line');
  if (text.type === 'fault-found') return yield text;
  const parsed = parse(text.value);
  if (parsed.type === 'fault-found') return yield parsed;
  const { records, start } = recordsIn(parsed.value, text.value);
  const lines = elementLines(text.value, start);
  for (const [index, record] of records.entries())
    yield { type: 'record-read', record, line: lines[index] ?? 1 };
};

function parse(text: string): Reading<unknown> {
  try {
    return read(JSON.parse(text));
  } catch {
    return fault('This is not JSON', { line: lineOfJsonFault(text) });
  }
}

const List = z.array(z.unknown());
const Holder = z.record(z.string(), z.unknown());

/** The records and where their list begins in the text. */
function recordsIn(
  value: unknown,
  text: string,
): { readonly records: readonly unknown[]; readonly start: number } {
  const list = List.safeParse(value);
  if (list.success) return { records: list.data, start: text.indexOf('[') };
  const lists = Object.entries(Holder.safeParse(value).data ?? {}).flatMap(([name, held]) => {
    const found = List.safeParse(held);
    const isList =
      found.success && found.data.some((entry) => Holder.safeParse(entry).success) && name !== 'turns';
    return isList ? [{ records: found.data, start: text.indexOf('[', text.indexOf(`"${name}"`)) }] : [];
  });
  return lists[0] ?? { records: [value], start: -1 };
}
