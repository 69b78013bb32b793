import * as z from 'zod';

/** A text of a product as the catalogue has it: what a publication puts in its place. */
export const CatalogueText = z.strictObject({
  name: z.string(),
  description: z.string(),
  bullets: z.array(z.string()),
});
export type CatalogueText = z.infer<typeof CatalogueText>;
