import type { Evidence } from './attack-signal.ts';
import { decoders } from './decoders.ts';
import { foldForMatching } from './fold-for-matching.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { isSpacedOut, respelled } from './respelled-text.ts';
import { shiftedBack, turnedBack } from './shifted-text.ts';
import { spokenEvidence } from './spoken-evidence.ts';
import { structuralEvidence } from './structural-evidence.ts';

/** Whoever means well has no need to hide what he writes. */
const hidden: Evidence = { signal: 'hides-text', weight: 0.55 };

/** Everything in a text that speaks for an attack: as it is written, as it is meant, and as it is decoded. */
export function collectEvidence(text: string, phrases: PhraseIndex): readonly Evidence[] {
  const folded = foldForMatching(text);
  const hiddenTexts = [
    ...decoders.flatMap((decode) => decode(text)),
    shiftedBack(folded),
    turnedBack(folded),
  ].filter((found) => found !== undefined);
  const readings = new Set([folded, respelled(folded), ...hiddenTexts.map(foldForMatching)]);
  return [
    ...[...readings].flatMap((reading) => spokenEvidence(reading, phrases)),
    ...structuralEvidence(text),
    ...(hiddenTexts.length > 0 || isSpacedOut(folded) ? [hidden] : []),
  ];
}
