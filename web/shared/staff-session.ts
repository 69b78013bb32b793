import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { SignInReply } from '#contract/sign-in.ts';
import { replyTo, tokenSend } from './api.ts';
import type { Failure } from './failure.ts';
import type { TokenSource } from './guest-session.ts';
import type { Outcome } from './outcome.ts';
import { sendTo } from './send.ts';
import { type StreamingApi, streamingApiWith } from './streaming-api.ts';

const renewBeforeSeconds = 60;
const signedOut: Failure = { code: 'unauthenticated', retryAfterSeconds: 0 };

/** Somebody of the shop's staff on a page, or nobody yet. */
export interface StaffSession {
  /** How to greet them; undefined while nobody is signed in. */
  readonly name: string | undefined;
  readonly api: StreamingApi;
  /** Goes to where people sign in, and comes back to this page. */
  readonly signIn: () => Promise<void>;
  /** Forgets the tokens, here and where people sign in. */
  readonly signOut: () => Promise<void>;
}

/**
 * Opens the session of a page whose address, without a query, is `page`: who came back from signing in is taken in, who
 * had signed in before is known again until the tab is closed. The same in AWS, with Cognito, and on a laptop.
 */
export async function openStaffSession(
  page: URL,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<Outcome<StaffSession>> {
  const send = sendTo(page.origin, fetch);
  const place = await replyTo<'GET /v1/sign-in'>(send('GET /v1/sign-in', {}, undefined));
  if (!place.ok) return place;
  const manager = managerFor(place.reply, page);
  const user = await comeBack(manager);
  const session: StaffSession = {
    name: user === undefined ? undefined : nameOf(user),
    api: streamingApiWith(tokenSend(send, staffTokens(manager))),
    signIn: () => manager.signinRedirect(),
    async signOut() {
      const back = page.href;
      // Cognito has names of its own for what OpenID Connect calls post_logout_redirect_uri.
      const extraQueryParams = { client_id: place.reply.clientId, logout_uri: back };
      await manager.signoutRedirect({ extraQueryParams });
    },
  };
  return { ok: true, reply: session };
}

function managerFor(place: SignInReply, page: URL): UserManager {
  const at = (address: string): string => new URL(address, page).href;
  return new UserManager({
    authority: at(place.issuer),
    client_id: place.clientId,
    redirect_uri: page.href,
    scope: place.scope,
    // Told rather than discovered: the page may only connect to where tokens are given.
    metadata: {
      issuer: at(place.issuer),
      authorization_endpoint: at(place.authorizationEndpoint),
      token_endpoint: at(place.tokenEndpoint),
      end_session_endpoint: at(place.endSessionEndpoint),
    },
    automaticSilentRenew: false,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
  });
}

/** Who is signed in; a code in the address is used up, and taken out of the address, whatever comes of it. */
async function comeBack(manager: UserManager): Promise<User | undefined> {
  const query = new URLSearchParams(location.search);
  if (!query.has('state') || !(query.has('code') || query.has('error'))) {
    return (await manager.getUser()) ?? undefined;
  }
  const address = location.href;
  history.replaceState(undefined, '', location.pathname + location.hash);
  try {
    return await manager.signinRedirectCallback(address);
  } catch {
    // A code that was used before, or is too old: they sign in once more.
    return undefined;
  }
}

function staffTokens(manager: UserManager): TokenSource {
  let renewing: Promise<Outcome<string>> | undefined;
  const refused = new Set<string>();

  async function renew(): Promise<Outcome<string>> {
    try {
      return tokenOf(await manager.signinSilent());
    } catch {
      await manager.removeUser();
      return { ok: false, failure: signedOut };
    } finally {
      renewing = undefined;
    }
  }

  return {
    async token() {
      const user = await manager.getUser();
      const isGood =
        user !== null && (user.expires_in ?? 0) > renewBeforeSeconds && !refused.has(user.access_token);
      if (isGood) return { ok: true, reply: user.access_token };
      if (user?.refresh_token === undefined) return { ok: false, failure: signedOut };
      return (renewing ??= renew());
    },
    drop: (token) => void refused.add(token),
  };
}

function tokenOf(user: User | null): Outcome<string> {
  return user === null ? { ok: false, failure: signedOut } : { ok: true, reply: user.access_token };
}

function nameOf({ profile }: User): string {
  return profile.name ?? profile.email ?? profile.sub;
}
