import * as z from 'zod';

const Span = z.looseObject({ type: z.string(), start: z.int(), end: z.int() });

/** A text to screen, and what is known of it. Offsets are UTF-16 units. */
export const ScreenRow = z.looseObject({
  id: z.string(),
  text: z.string(),
  set: z.string().optional(),
  label: z.string().optional(),
  spans: z.array(Span).optional().describe('Everything that stands in the text and where'),
  kind: z.string().optional().describe('What a test vector is about, with `expected`'),
  expected: z.int().optional().describe('How many of its kind there are'),
  entity: z
    .union([Span, z.array(z.string())])
    .nullish()
    .describe('One thing that stands in the text'),
});
export type ScreenRow = z.infer<typeof ScreenRow>;

/** A row and what the screen made of it. */
export interface ScreenedRow {
  readonly row: ScreenRow;
  readonly isFlagged: boolean;
  readonly isBlocked: boolean;
  readonly found: readonly { readonly start: number; readonly end: number }[];
}
