import * as z from 'zod';
import type { SynthesisedStack } from './synthesised.ts';

const Import = z.object({ 'Fn::ImportValue': z.string() });
const Ref = z.object({ Ref: z.string() });
const Attribute = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) });

/** The logical id of what a value refers to: by Ref, by attribute, or by the export of another stack. */
export function referent(value: unknown, exporter: SynthesisedStack): string | undefined {
  const imported = Import.safeParse(value);
  if (imported.success) return referent(exportOf(exporter, imported.data['Fn::ImportValue']), exporter);
  const ref = Ref.safeParse(value);
  if (ref.success) return ref.data.Ref;
  return Attribute.safeParse(value).data?.['Fn::GetAtt'][0];
}

function exportOf(stack: SynthesisedStack, name: string): unknown {
  return Object.values(stack.Outputs).find((output) => output.Export?.Name === name)?.Value;
}
