import type { FileReader } from '../ports.ts';

/** Reads a file as one text, or as records if its name ends in `.jsonl`; a line that is not JSON is a fault. */
export const plainFileReader: FileReader = {
  async *read(file) {
    const text = Buffer.concat(await Array.fromAsync(file.open())).toString();
    if (!file.name.endsWith('.jsonl')) return yield { type: 'text-read', text };
    for (const [index, line] of text.split('\n').entries()) {
      const place = { line: index + 1 };
      if (line.startsWith('{')) yield { type: 'record-read', record: JSON.parse(line), ...place };
      else if (line !== '') yield { type: 'fault-found', fault: { reason: 'This is not JSON', ...place } };
    }
  },
};
