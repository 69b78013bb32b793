/** Signs that a message tries to steer the assistant. A signal asks for care; it never decides alone. */
export const attackSignals = [
  'overrides-instructions',
  'asks-for-instructions',
  'asks-for-secrets',
  'asks-for-private-data',
  'claims-authority',
  'enters-a-mode',
  'plays-a-role',
  'names-a-model',
  'invents-a-world',
  'carries-document',
  'dictates-an-answer',
  'hides-text',
  'forges-markup',
  'forges-dialogue',
  'splits-its-text',
  'repeats-itself',
  'floods-with-questions',
] as const;
export type AttackSignal = (typeof attackSignals)[number];

/** A sign and how likely it makes an attack, 0 to 1. */
export interface Evidence {
  readonly signal: AttackSignal;
  readonly weight: number;
}
