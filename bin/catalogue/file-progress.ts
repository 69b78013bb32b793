const width = 30;
const lineEvery = 10;

/** How much of a file is done: a bar on a terminal, elsewhere a line for each tenth. */
export function fileProgress(
  label: string,
  size: number,
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
) {
  let read = 0;
  let said = 0;
  const percent = (): number => (size === 0 ? 100 : Math.floor((100 * Math.min(read, size)) / size));
  const draw = (): void => {
    const done = percent();
    if (stream.isTTY) {
      const filled = Math.round((done / 100) * width);
      stream.write(`\r${label} [${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${done} %`);
    } else if (done >= said + lineEvery) {
      said = done - (done % lineEvery);
      stream.write(`${label}: ${said} %\n`);
    }
  };
  return {
    /** The bytes of the file, counted as they pass. */
    async *counted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const chunk of bytes) {
        read += chunk.length;
        yield chunk;
      }
    },
    draw,
    /** Room for another line. */
    clear(): void {
      if (stream.isTTY) stream.write('\r\u001B[K');
    },
    end(): void {
      draw();
      if (stream.isTTY) stream.write('\n');
    },
  };
}
