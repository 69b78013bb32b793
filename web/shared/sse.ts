/** One server-sent event; `id` is the last one seen when the event has none of its own. */
export interface ServerEvent {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/**
 * Reads server-sent events from a body as the HTML standard frames them.
 * Ends when the body does; throws when it breaks, or when nothing at all came for `idleMs` (the server sends a
 * comment every 10 s, so silence means that the connection is dead).
 */
export async function* readServerEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  idleMs: number,
): AsyncGenerator<ServerEvent> {
  const event = eventBuilder();
  for await (const line of linesOf(body, idleMs)) {
    const finished = event.add(line);
    if (finished !== undefined) yield finished;
  }
}

/** Collects the lines of an event until the empty line that ends it. */
function eventBuilder(): { add: (line: string) => ServerEvent | undefined } {
  let id = '';
  let event = '';
  let data: string[] = [];
  return {
    add(line) {
      if (line === '') {
        const finished =
          data.length === 0 ? undefined : { id, event: event || 'message', data: data.join('\n') };
        event = '';
        data = [];
        return finished;
      }
      const colon = line.indexOf(':');
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
      if (field === 'data') data.push(value);
      else if (field === 'event') event = value;
      else if (field === 'id' && !value.includes('\0')) id = value;
      return undefined;
    },
  };
}

/** Lines end with CR, LF or both; a pair may be split between two chunks. */
async function* linesOf(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  idleMs: number,
): AsyncGenerator<string> {
  let rest = '';
  let endedWithCarriageReturn = false;
  for await (const chunk of chunksOf(body, idleMs)) {
    const text = endedWithCarriageReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
    endedWithCarriageReturn = chunk.endsWith('\r');
    const lines = text.split(/\r\n|\r|\n/);
    lines[0] = rest + (lines[0] ?? '');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

async function* chunksOf(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  idleMs: number,
): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const chunk = await within(idleMs, reader.read());
      if (chunk.done) return;
      if (chunk.value !== '') yield chunk.value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const silence = Promise.withResolvers<never>();
  const timer = setTimeout(() => silence.reject(new Error(`The stream was silent for ${ms} ms`)), ms);
  return Promise.race([work, silence.promise]).finally(() => clearTimeout(timer));
}
