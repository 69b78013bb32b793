import { type Access, letIn, type Role } from '#contract/access.ts';

/** Whether somebody with these roles may call a route with this access rule. */
export function mayCall(access: Access, roles: readonly Role[]): boolean {
  return access === 'public' || roles.some((role) => letIn[access].includes(role));
}
