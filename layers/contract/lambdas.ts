/** The functions behind the routes: one folder each under `lambdas/`. */
export const lambdaNames = [
  'system',
  'guests',
  'chat',
  'conversations',
  'knowledge',
  'products',
  'events',
  'recommendations',
  'sources',
  'costs',
  'descriptions',
] as const;
export type LambdaName = (typeof lambdaNames)[number];
