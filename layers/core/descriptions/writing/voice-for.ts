import { BrandVoice } from '#contract/brand-voice.ts';
import { invalidField } from '../../errors.ts';
import { tuningReader } from '../../models/tuning-reader.ts';
import type { Ports } from '../../ports.ts';

const readHouseVoice = tuningReader('brand-voices/house', BrandVoice);

/** The brand voice a text is written in. */
export async function voiceFor(ports: Pick<Ports, 'tuning'>, id: string | undefined): Promise<BrandVoice> {
  const house = await readHouseVoice(ports);
  if (id !== undefined && id !== house.id) throw invalidField('voice', `There is no brand voice "${id}"`);
  return house;
}
