import { BrandVoice } from '#contract/brand-voice.ts';
import { invalidField } from '../../errors.ts';
import type { Ports } from '../../ports.ts';

const plain = BrandVoice.parse({
  id: 'plain',
  name: 'Plain',
  tone: 'plain, friendly, precise',
  person: 'neutral',
});

/** The brand voice a text is written in. */
export async function voiceFor(
  _ports: Pick<Ports, 'tuning' | 'ownTuning' | 'telemetry'>,
  _tenant: string,
  id: string | undefined,
): Promise<BrandVoice> {
  if (id !== undefined && id !== plain.id) throw invalidField('voice', `There is no brand voice "${id}"`);
  return plain;
}
