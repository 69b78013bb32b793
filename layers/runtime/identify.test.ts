import { describe, expect, it } from 'vitest';
import type { Access, Role } from '#contract/access.ts';
import { type Route, routes } from '#contract/routes.ts';
import { identify } from './identify.ts';
import { ProxyEvent } from './proxy-event.ts';
import { callerContext, proxyEventFor } from './testing/proxy-event-for.ts';

const roles: readonly Role[] = ['shopper', 'merchant', 'agent', 'finance', 'admin'];

/** Who may call what, said once more by hand. */
const open: Readonly<Record<Access, readonly Role[]>> = {
  public: roles,
  shopper: ['shopper', 'admin'],
  merchant: ['merchant', 'admin'],
  agent: ['agent', 'admin'],
  finance: ['finance', 'admin'],
  admin: ['admin'],
};

const eventOf = (authorizer: unknown) =>
  ProxyEvent.parse(proxyEventFor('GET /v1/products', { authorizer: authorizer ?? {} }));

describe.each(Object.entries<Route>(routes))('%s', (_, { access }) => {
  it(access === 'public' ? 'is open to everybody, and knows nobody' : 'asks strangers who they are', () => {
    if (access === 'public') expect(identify(eventOf(undefined), access)).toBeUndefined();
    else {
      expect(() => identify(eventOf(undefined), access)).toThrow(
        expect.objectContaining({ code: 'unauthenticated' }),
      );
    }
  });

  it.each(roles)('keeps to its rule for %s', (role) => {
    const call = () => identify(eventOf(callerContext('x1', [role])), access);
    if (access === 'public') expect(call()).toBeUndefined();
    else if (open[access].includes(role)) expect(call()).toEqual({ tenant: 'main', id: 'x1', roles: [role] });
    else expect(call).toThrow(expect.objectContaining({ code: 'forbidden' }));
  });
});

describe('a row for', () => {
  it.each(roles)('%s opens to its own and to admins alone', (access) => {
    const allowed = roles.filter((role) => {
      try {
        return identify(eventOf(callerContext('x1', [role])), access) !== undefined;
      } catch {
        return false;
      }
    });
    expect(allowed).toEqual(open[access]);
  });

  it('several roles opens to somebody who has one of them', () => {
    expect(identify(eventOf(callerContext('x1', ['finance', 'agent'])), 'agent')).toMatchObject({ id: 'x1' });
  });
});
