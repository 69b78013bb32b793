import type { BrandVoice, VoiceSamples } from '#contract/brand-voice.ts';
import { invalidField } from '../../errors.ts';
import { judgeAttack } from '../../safety/judge-attack.ts';
import { normaliseText } from '../../safety/normalise-text.ts';
import { redact } from '../../safety/personal-data.ts';
import { findInstructions } from '../../knowledge/find-instructions.ts';
import { measureStyle, type Style } from './measure-style.ts';

/** A voice derived from texts, and the measures it was derived from. */
export interface DerivedVoice {
  readonly voice: BrandVoice;
  readonly measured: Record<string, number>;
}

/**
 * Derives a voice from texts of a brand by measuring them. Personal data is taken out of what is kept as examples; a text
 * that gives orders to a model is refused with `invalid-request`.
 */
export function voiceFromSamples({ id, name, language, samples }: VoiceSamples): DerivedVoice {
  const texts = samples.map((sample, at) => {
    if (findInstructions(sample) !== undefined || judgeAttack(sample).isFlagged) {
      throw invalidField(`samples.${at}`, 'This sample gives orders to a model: send a text of the brand');
    }
    return redact(normaliseText(sample));
  });
  const style = measureStyle(texts, language);
  const { words, ...measured } = style;
  return {
    voice: {
      id,
      name,
      tone: toneOf(style),
      person: personOf(style),
      forbidden: [],
      preferred: words.map((word) => ({ word, language })),
      examples: texts.slice(0, 5).map((text) => ({ language, text })),
      rejections: [],
      longestSentence: Math.min(60, Math.max(5, Math.round(style.longSentence * 1.15))),
    },
    measured,
  };
}

const often = 0.25;
const longFrom = 18;
const shortTo = 10;

function personOf({ we, you }: Style): BrandVoice['person'] {
  if (Math.max(we, you) < often) return 'neutral';
  return we > you ? 'we' : 'you';
}

/** A few words for how a brand sounds, from what was counted. */
function toneOf({
  sentenceLength,
  exclaiming,
  asking,
  emoji,
  contracted,
  formal,
  adjectives,
}: Style): string {
  const length = sentenceLength >= longFrom ? 'unhurried' : sentenceLength <= shortTo ? 'brisk' : 'even';
  const manner = formal >= often ? 'formal' : contracted >= often || emoji > 0 ? 'casual' : 'plain';
  const mood = exclaiming >= often ? ['lively'] : [];
  const curious = asking >= often ? ['inviting'] : [];
  const play = emoji > 0 ? ['playful, with emoji'] : [];
  const rich = adjectives >= often ? ['vivid'] : [];
  return [manner, length, ...mood, ...curious, ...rich, ...play].join(', ');
}
