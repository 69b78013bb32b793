/** Who may call a route. Each role above `shopper` is a group of signed-in people. */
export const accessRules = ['public', 'shopper', 'merchant', 'agent', 'finance', 'admin'] as const;
export type Access = (typeof accessRules)[number];

/** Somebody who may call something: every access rule but `public`. */
export type Role = Exclude<Access, 'public'>;
