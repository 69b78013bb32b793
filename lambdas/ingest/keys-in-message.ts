import * as z from 'zod';

/** What S3 tells a queue: the objects that were made or removed, or that it may tell. */
const S3Message = z.union([
  z.object({ Records: z.array(z.object({ s3: z.object({ object: z.object({ key: z.string() }) }) })) }),
  z.object({ Event: z.literal('s3:TestEvent') }),
]);

/** The keys of the objects a message of S3 is about, decoded; S3 writes a space as `+`. Fails on any other message. */
export function keysInMessage(body: string): readonly string[] {
  const message = S3Message.parse(JSON.parse(body));
  if (!('Records' in message)) return [];
  return message.Records.map(({ s3 }) => decodeURIComponent(s3.object.key.replaceAll('+', ' ')));
}
