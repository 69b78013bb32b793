import type { BedrockRuntimeClientConfig } from '@aws-sdk/client-bedrock-runtime';
import { frameCutter } from './frame-cutter.ts';
import { type EventStreamFrame, readFrame } from './read-frame.ts';

type Provider = NonNullable<BedrockRuntimeClientConfig['eventStreamSerdeProvider']>;
type Named = Record<string, { headers: Record<string, never>; body: Uint8Array }>;

/**
 * Reads event streams in place of the SDK's reader: with a bound on the length of a frame,
 * and in one loop instead of three generators, which saves a tenth of the CPU of a streamed answer.
 */
export const boundedEventStreams: Provider = () => ({
  deserialize: readEvents,
  serialize() {
    throw new Error('Aisle sends no event streams');
  },
});

async function* readEvents<T>(
  body: AsyncIterable<Buffer>,
  deserialize: (input: Named) => Promise<T>,
): AsyncIterable<T> {
  const frames = frameCutter();
  for await (const chunk of body) {
    for (const bytes of frames.cut(chunk)) {
      const frame = readFrame(bytes);
      const name = frame.headers.get(':event-type');
      if (name === undefined) throw await failureIn(frame, deserialize);
      const event = await deserialize({ [name]: { headers: {}, body: frame.body } });
      if (memberOf(event, '$unknown') === undefined) yield event;
    }
  }
  frames.end();
}

/** What a frame says that is no event: an exception of Bedrock's, one the SDK does not know, or an error. */
async function failureIn(
  { headers, body }: EventStreamFrame,
  deserialize: (input: Named) => Promise<unknown>,
): Promise<Error> {
  const exception = headers.get(':exception-type');
  const known = exception && memberOf(await deserialize({ [exception]: { headers: {}, body } }), exception);
  if (known instanceof Error) return known;
  const failure = new Error(headers.get(':error-message') ?? 'The event stream failed');
  failure.name = exception ?? headers.get(':error-code') ?? 'NamelessFrame';
  return failure;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
