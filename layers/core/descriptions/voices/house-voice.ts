import { BrandVoice } from '#contract/brand-voice.ts';
import { tuningReader } from '../../models/tuning-reader.ts';

/** The voice of a shop that has named none. */
export const houseVoiceId = 'house';

/** The house voice that is shipped. */
export const readHouseVoice = tuningReader('brand-voices/house', BrandVoice);
