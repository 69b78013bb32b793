import type { MachineMark } from '#contract/machine-mark.ts';
import type { Charge } from '../../costs/charge.ts';
import { decimalOf } from '../../costs/femto.ts';

/**
 * The mark of a text that a machine wrote (EU AI Act, art. 50). The template writer follows rules that nobody trained:
 * `algorithmicMedia` in IPTC's words; where any language is a model's, the whole is `trainedAlgorithmicMedia`.
 */
export function machineMark(made: {
  readonly writers: readonly string[];
  readonly template: string;
  readonly promptVersion: string;
  readonly charge: Charge;
  readonly at: number;
}): MachineMark {
  const { writers, template, promptVersion, charge, at } = made;
  const isTrained = writers.some((writer) => writer !== template);
  return {
    aiGenerated: true,
    digitalSourceType: isTrained ? 'trainedAlgorithmicMedia' : 'algorithmicMedia',
    model: [...new Set(writers)].join(', '),
    promptVersion,
    cost: {
      amount: decimalOf(charge.femtoUsd),
      currency: 'USD',
      unpriced: charge.unpriced,
      estimated: charge.estimated,
    },
    writtenAt: new Date(at).toISOString(),
  };
}
