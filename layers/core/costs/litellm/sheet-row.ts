import * as z from 'zod';

const Amount = z.union([z.number().min(0), z.string()]);

/** A model in LiteLLM's price sheet: costs in USD for one token, image, second ... under names of their own. */
export const SheetRow = z.looseObject({
  model: z.string().min(1),
  litellm_provider: z.string().optional(),
  mode: z.string().optional(),
  search_context_cost_per_query: z.record(z.string(), Amount).optional(),
});
export type SheetRow = z.infer<typeof SheetRow>;

/** LiteLLM's own file: one object, by model; its first entry only explains the fields. */
export const SheetObject = z.record(z.string(), z.looseObject({ litellm_provider: z.string().optional() }));

/** The rows of LiteLLM's own file. */
export function rowsOfSheet(sheet: z.infer<typeof SheetObject>): readonly SheetRow[] {
  return Object.entries(sheet)
    .filter(([model]) => model !== 'sample_spec')
    .map(([model, row]) => SheetRow.parse({ ...row, model }));
}
