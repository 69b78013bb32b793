/** Who may call a route. Each rule above `shopper` is a group of people who work for the shop. */
export const accessRules = ['public', 'shopper', 'merchant', 'agent', 'finance', 'admin'] as const;
export type Access = (typeof accessRules)[number];

/** Somebody who may call something: every access rule but `public`. */
export type Role = Exclude<Access, 'public'>;

/** The roles of people who work for the shop, and the names of their groups where they sign in. */
export const staffRoles = ['merchant', 'agent', 'finance', 'admin'] as const satisfies readonly Role[];
export type StaffRole = (typeof staffRoles)[number];

/** Which roles each rule lets in. What stands in no list is refused; `public` asks nobody who they are. */
export const letIn: Readonly<Record<Exclude<Access, 'public'>, readonly Role[]>> = {
  shopper: ['shopper', 'admin'],
  merchant: ['merchant', 'admin'],
  agent: ['agent', 'admin'],
  finance: ['finance', 'admin'],
  admin: ['admin'],
};
