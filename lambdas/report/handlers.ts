import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { errorLineOf } from '#adapters/sentry/error-line.ts';
import type { SentryProject } from '#adapters/sentry/read-dsn.ts';
import { sendEnvelope } from '#adapters/sentry/send-envelope.ts';
import { toEnvelope } from '#adapters/sentry/to-envelope.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html */
const LogsEvent = z.object({ awslogs: z.object({ data: z.base64() }) });
const LogBatch = z.object({
  logGroup: z.string(),
  logEvents: z.array(z.object({ id: z.string(), timestamp: z.number(), message: z.string() })),
});

/** A batch is at most 256 KB as it comes; much more is none of CloudWatch's. */
const maxOutputLength = 32 << 20;

/** Passes on to the shop's error tracker what the functions' logs say of failures. What is not taken is delivered again by CloudWatch. */
export const handlers = (project: SentryProject) => async (raw: unknown) => {
  const packed = Buffer.from(LogsEvent.parse(raw).awslogs.data, 'base64');
  const batch = LogBatch.parse(JSON.parse(gunzipSync(packed, { maxOutputLength }).toString('utf8')));
  for (const { id, timestamp, message } of batch.logEvents) {
    const line = errorLineOf(message, batch.logGroup);
    if (line !== undefined) await sendEnvelope(project, toEnvelope({ id, at: timestamp, line }));
  }
};
