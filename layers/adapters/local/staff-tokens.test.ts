import { expect, it } from 'vitest';
import { staffRoles } from '#contract/access.ts';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { guestTokens } from '../guest-tokens.ts';
import { joinIdentity } from '../join-identity.ts';
import { signedTokens } from '../signed-tokens.ts';
import { staffTokens } from './staff-tokens.ts';

const staffSecret = async () => 'a secret of staff that has forty characters';
const guestSecret = async () => 'a secret of guests that has forty characters';
const hour = 3_600_000;

function world() {
  const clock = fixedClock();
  const staff = staffTokens(staffSecret, clock);
  const guests = guestTokens(guestSecret, clock);
  return {
    clock,
    staff,
    guests,
    identity: joinIdentity(guests, { verify: staff.verify, signIn: undefined }),
  };
}

it.each(staffRoles)('tells a %s who they are', async (role) => {
  const { staff, identity } = world();
  const member = { tenant: 'main', id: 'eva', roles: [role] };
  expect(await identity.verify((await staff.issue(member)).token)).toEqual(member);
});

it('lets guests in beside staff, as shoppers', async () => {
  const { guests, identity } = world();
  const { token } = await guests.issueGuest('main', 'g1');
  expect(await identity.verify(token)).toEqual({ tenant: 'main', id: 'g1', roles: ['shopper'] });
});

it('ends after an hour', async () => {
  const { clock, staff, identity } = world();
  const { token, expiresAt } = await staff.issue({ tenant: 'main', id: 'eva', roles: ['admin'] });
  expect(expiresAt).toBe(clock.now() + hour);
  clock.advance(hour);
  expect(await identity.verify(token)).toBeUndefined();
});

it.each<[string, object]>([
  ['no roles', {}],
  ['an empty list of roles', { roles: [] }],
  ['a role that is not ours', { roles: ['root'] }],
  ['the role of a shopper', { roles: ['shopper'] }],
  ['one word for roles', { roles: 'admin' }],
  ['no tenant', { tenant: undefined, roles: ['admin'] }],
  ['an empty tenant', { tenant: '', roles: ['admin'] }],
])('knows nobody by a token with %s', async (_, claims) => {
  const { clock, identity } = world();
  const forger = signedTokens(staffSecret, clock, { audience: 'aisle-staff', lifetimeMs: hour });
  const { token } = await forger.issue('eva', { tenant: 'main', ...claims });
  expect(await identity.verify(token)).toBeUndefined();
});

it('never takes a guest’s secret or a guest’s audience for staff', async () => {
  const { clock, identity } = world();
  const admin = { tenant: 'main', roles: ['admin'] };
  const uses = [
    { secret: guestSecret, audience: 'aisle-staff' },
    { secret: staffSecret, audience: 'aisle-guest' },
    { secret: guestSecret, audience: 'aisle-guest' },
  ];
  for (const { secret, audience } of uses) {
    const { token } = await signedTokens(secret, clock, { audience, lifetimeMs: hour }).issue('eva', admin);
    expect((await identity.verify(token))?.roles ?? ['shopper']).toEqual(['shopper']);
  }
});
