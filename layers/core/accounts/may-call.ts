import type { Access, Role } from '#contract/access.ts';

/** Whether somebody with these roles may call a route with this access rule. An admin may call every route. */
export function mayCall(access: Access, roles: readonly Role[]): boolean {
  return access === 'public' || roles.includes(access) || roles.includes('admin');
}
