import type { Evidence } from './attack-signal.ts';

/** How likely evidence makes an attack: one minus the doubt that each piece leaves, each piece once. */
export function weighEvidence(evidence: readonly Evidence[]): number {
  const pieces = new Map(evidence.map((piece) => [`${piece.signal} ${piece.weight}`, piece]));
  return 1 - [...pieces.values()].reduce((doubt, { weight }) => doubt * (1 - weight), 1);
}
