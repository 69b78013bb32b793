import * as z from 'zod';

/** A question with the answers of both models, where they are known. */
export const RouteRow = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  prompt: z.string(),
  weak: z.boolean().optional(),
  strong: z.boolean().optional(),
});

/** How hard a question was taken to be, and whether the models answered it. */
export interface RoutedQuestion {
  readonly strength: number;
  readonly weak: boolean;
  readonly strong: boolean;
}
