import { describe, expect, it } from 'vitest';
import { type Access, type Role, staffRoles } from '#contract/access.ts';
import { Problem } from '#contract/problem.ts';
import { type Route, routes } from '#contract/routes.ts';
import { signIn } from './testing/sign-in.ts';
import { smallWorld } from './testing/small-world.ts';

const world = smallWorld();
const roles: readonly Role[] = ['shopper', ...staffRoles];
const days = 24 * 3_600_000;

/** Who may call what, said once more by hand. */
const open: Readonly<Record<Access, readonly Role[]>> = {
  public: roles,
  shopper: ['shopper', 'admin'],
  merchant: ['merchant', 'admin'],
  agent: ['agent', 'admin'],
  finance: ['finance', 'admin'],
  admin: ['admin'],
};

/** Calls a route for something that is not there, with an empty body; a token may be none at all. */
async function call(key: string, token: string | undefined) {
  const [method = '', resource = ''] = key.split(' ');
  return await fetch(world.address() + resource.replace(/\{\w+\}/gu, 'absent'), {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(method !== 'GET' && { body: '[]' }),
  });
}

describe.each(Object.entries<Route>(routes).filter(([, { access }]) => access !== 'public'))(
  '%s',
  (key, { access }) => {
    it('is closed without a token in force', async () => {
      const expired = await Promise.all(
        roles.map(async (role) => await signIn(world.data(), role, { at: Date.now() - 2 * days })),
      );
      const early = await Promise.all(
        roles.map(async (role) => await signIn(world.data(), role, { at: Date.now() + days })),
      );
      for (const token of [undefined, 'x', ...expired, ...early]) {
        const reply = await call(key, token);
        expect([reply.status, Problem.parse(await reply.json()).code]).toEqual([401, 'unauthenticated']);
      }
    });

    it.each(roles)('keeps to its rule for %s', async (role) => {
      const reply = await call(key, await signIn(world.data(), role));
      await reply.body?.cancel();
      if (open[access].includes(role)) expect([401, 403, 500]).not.toContain(reply.status);
      else expect(reply.status).toBe(403);
    });

    it.each(roles)('tells a %s of another shop nothing that ours has', async (role) => {
      const reply = await call(key, await signIn(world.data(), role, { tenant: 'other' }));
      expect(await reply.text()).not.toMatch(/lamp-1|30 days to return|do not have to give a reason/u);
    });
  },
);
