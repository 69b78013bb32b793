import { Stream } from 'node:stream';
import type { Item, KeyRange, ValueStream } from 'dynalite/db/index.js';
import type { Records } from './records.ts';

/** Emits the values of a key range as `data`, then `end`; whatever goes wrong, in a listener too, goes to `fail`. */
export function streamValues(
  records: Records<Item>,
  range: KeyRange,
  fail: (error: unknown) => void,
): ValueStream {
  let isStopped = false;
  // dynalite would hear twice what is not a Stream.
  const stream = Object.assign(new Stream(), {
    destroy() {
      isStopped = true;
    },
  });
  const pump = async () => {
    for await (const values of records.values(range)) {
      for (const value of values) if (!isStopped) stream.emit('data', value);
      if (isStopped) return;
    }
    stream.emit('end');
  };
  pump().catch(fail);
  return stream;
}
