const width = 30;

/** What of a stream a progress bar needs. */
type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

/** Draws progress on one line of a terminal; elsewhere it says only when it is done. */
export function progressBar(label: string, stream: Terminal = process.stderr) {
  let drawn = -1;
  return (done: number, all: number): void => {
    const filled = all === 0 ? width : Math.round((done / all) * width);
    if (!stream.isTTY) {
      if (done === all) stream.write(`${label}: ${all} done\n`);
      return;
    }
    if (filled === drawn && done !== all) return;
    drawn = filled;
    stream.write(`\r${label} [${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${done}/${all}`);
    if (done === all) stream.write('\n');
  };
}
