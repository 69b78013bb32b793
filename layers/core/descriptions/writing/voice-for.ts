import type { BrandVoice } from '#contract/brand-voice.ts';
import { invalidField } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { houseVoiceId } from '../voices/house-voice.ts';
import { findVoice } from '../voices/keep-voices.ts';

/** The brand voice a text is written in: the shop's house voice where none is named. */
export async function voiceFor(
  ports: Pick<Ports, 'voices' | 'tuning'>,
  tenant: string,
  id: string = houseVoiceId,
): Promise<BrandVoice> {
  const kept = await findVoice(ports, tenant, id);
  if (kept === undefined) throw invalidField('voice', `There is no brand voice "${id}"`);
  return kept.voice;
}
