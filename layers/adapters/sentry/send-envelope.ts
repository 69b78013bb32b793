import type { SentryProject } from './read-dsn.ts';

const patienceMs = 5000;

/** Sends an event. Fails when it was not taken; an event that the project refuses for its own reasons is lost, and that is said. */
export async function sendEnvelope({ envelopes, key }: SentryProject, envelope: string): Promise<void> {
  const reply = await fetch(envelopes, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-sentry-envelope',
      'x-sentry-auth': `Sentry sentry_version=7, sentry_client=aisle/1.0, sentry_key=${key}`,
    },
    body: envelope,
    signal: AbortSignal.timeout(patienceMs),
  });
  await reply.body?.cancel();
  if (!reply.ok) throw new Error(`Error reports are not taken: their server answers ${reply.status}`);
}
