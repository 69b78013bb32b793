/** What something cost. `femtoUsd` is 10^-15 US dollars; when `unpriced` it lacks the meters no price is known for. */
export interface Charge {
  readonly femtoUsd: bigint;
  readonly unpriced: boolean;
  /** The provider told no usage: it was estimated from the delivered text. */
  readonly estimated: boolean;
}

export const noCharge: Charge = { femtoUsd: 0n, unpriced: false, estimated: false };

/** The sum of two charges. */
export function addCharges(a: Charge, b: Charge): Charge {
  return {
    femtoUsd: a.femtoUsd + b.femtoUsd,
    unpriced: a.unpriced || b.unpriced,
    estimated: a.estimated || b.estimated,
  };
}
