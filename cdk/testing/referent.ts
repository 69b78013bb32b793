import * as z from 'zod';
import type { SynthesisedStack } from './synthesised.ts';

const Import = z.object({ 'Fn::ImportValue': z.string() });
const Output = z.object({ 'Fn::GetStackOutput': z.object({ OutputName: z.string() }) });
const Ref = z.object({ Ref: z.string() });
const Joined = z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) });
const Attribute = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) });

/** The logical id of what a value refers to: by Ref, by attribute, by the export or the output of another stack, or as the first part of a text that refers to any. */
export function referent(value: unknown, exporter: SynthesisedStack): string | undefined {
  const imported = Import.safeParse(value);
  if (imported.success) return referent(exportOf(exporter, imported.data['Fn::ImportValue']), exporter);
  const read = Output.safeParse(value);
  if (read.success) {
    return referent(exporter.Outputs[read.data['Fn::GetStackOutput'].OutputName]?.Value, exporter);
  }
  const joined = Joined.safeParse(value);
  if (joined.success) {
    return joined.data['Fn::Join'][1]
      .map((part) => referent(part, exporter))
      .find((id) => id !== undefined && !id.startsWith('AWS::'));
  }
  const ref = Ref.safeParse(value);
  if (ref.success) return ref.data.Ref;
  return Attribute.safeParse(value).data?.['Fn::GetAtt'][0];
}

function exportOf(stack: SynthesisedStack, name: string): unknown {
  return Object.values(stack.Outputs).find((output) => output.Export?.Name === name)?.Value;
}
