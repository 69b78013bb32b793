import type { Charge } from '../../costs/charge.ts';
import { addCharges, noCharge } from '../../costs/charge.ts';
import type { ModelPart } from '../../models/language-model.ts';

/** What one call to a model came to. */
export interface Collected {
  readonly text: string;
  readonly model: string;
  /** All attempts of the call, those of models that failed too. */
  readonly charge: Charge;
}

/** Reads a model's stream to its end. */
export async function collectCopy(name: string, parts: AsyncIterable<ModelPart>): Promise<Collected> {
  let text = '';
  let model = name;
  let charge = noCharge;
  for await (const part of parts) {
    if (part.type === 'generation-start') [text, model] = ['', part.model];
    else if (part.type === 'text-delta') text += part.text;
    else if (part.type === 'cost-known') charge = addCharges(charge, part.charge);
  }
  return { text, model, charge };
}
