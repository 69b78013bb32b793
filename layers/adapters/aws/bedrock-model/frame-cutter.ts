/** Longer than any frame of Bedrock's: a delta has some hundred bytes, metadata with a trace some ten thousand. */
export const maxFrameBytes = 1 << 20;

/** Cuts chunks of a body into the frames of AWS's event stream. */
export interface FrameCutter {
  /** The frames that this chunk completes. */
  cut(chunk: Buffer): Iterable<Buffer>;
  /** Fails when the last frame is not whole. */
  end(): void;
}

/**
 * Refuses a frame that is too long before keeping any of it:
 * the SDK's own reader allocates what a frame claims to be, 1 GB for an HTML page and up to 4 GB.
 */
export function frameCutter(): FrameCutter {
  let rest: Buffer = Buffer.alloc(0);
  return {
    *cut(chunk) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let at = 0;
      while (bytes.length - at >= 4) {
        const length = bytes.readUInt32BE(at);
        if (length < 16 || length > maxFrameBytes) throw new Error(`A frame cannot have ${length} bytes`);
        if (bytes.length - at < length) break;
        yield bytes.subarray(at, (at += length));
      }
      rest = bytes.subarray(at);
    },
    end() {
      if (rest.length > 0) throw new Error('The last frame is cut off');
    },
  };
}
