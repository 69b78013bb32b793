import type { BrandVoice } from '#contract/brand-voice.ts';
import type { Ports } from '../../ports.ts';
import { addRejection } from './add-rejection.ts';
import { findVoice } from './keep-voices.ts';

/** Two who change a voice at the same moment seldom meet twice. */
const mostTries = 5;

/** Keeps with a voice what a reviewer did not want, and why. A voice that is gone remembers nothing. */
export async function rememberRejection(
  ports: Pick<Ports, 'voices' | 'tuning' | 'telemetry'>,
  request: {
    readonly tenant: string;
    readonly voiceId: string;
    readonly rejections: readonly BrandVoice['rejections'][number][];
  },
): Promise<void> {
  const { tenant, voiceId, rejections } = request;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const kept = await findVoice(ports, tenant, voiceId);
    if (kept === undefined) return;
    if (await ports.voices.save(tenant, kept.revision, rejections.reduce(addRejection, kept.voice))) return;
  }
  ports.telemetry.degraded('brand voice', new Error('A rejection was not kept: the voice changes too often'));
}
