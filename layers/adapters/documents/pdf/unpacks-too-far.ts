import { constants, inflateSync } from 'node:zlib';

/** Bytes of all packed streams together. pdf.js has no limit of its own: 1 MB of blanks took it 2.6 GB. */
const most = 200e6;

/** Whether the streams of a PDF unpack to more than any document needs. Only Flate is looked at, which is what programs write. */
export function unpacksTooFar(pdf: Buffer): boolean {
  let left = most;
  for (let at = pdf.indexOf('stream'); at !== -1; at = pdf.indexOf('stream', at + 6)) {
    if (pdf.toString('latin1', at - 3, at) === 'end') continue;
    const start = at + 6 + (pdf[at + 6] === 13 ? 2 : 1);
    const size = unpackedSize(pdf.subarray(start), left);
    if (size === undefined) return true;
    left -= size;
  }
  return false;
}

/** Undefined is more than `limit`; what is not packed has no size. A packed stream knows its own end. */
function unpackedSize(bytes: Buffer, limit: number): number | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, limit), finishFlush: constants.Z_SYNC_FLUSH })
      .length;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? undefined : 0;
  }
}
