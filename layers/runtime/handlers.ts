import type * as z from 'zod';
import type { LambdaName } from '#contract/lambdas.ts';
import type { KnownRoute, Routes, RoutesOf } from '#contract/routes.ts';
import type { Caller, TurnRequest } from '#core/ports.ts';

type Output<T> = T extends z.ZodType ? z.output<T> : undefined;
type Part<K extends KnownRoute, P extends string> =
  Routes[K] extends Record<P, infer S> ? Output<S> : undefined;
type ParamsOf<K extends string> = K extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [N in Name]: string } & ParamsOf<Rest>
  : unknown;

/** A request as a handler gets it: checked by the route's row. */
export type Received<K extends KnownRoute> = ReceivedParts<K> & Precondition<K>;

/** The ETag of what the caller has read; there where the route's row demands it. */
type Precondition<K extends KnownRoute> = Routes[K] extends { etag: 'demanded' }
  ? { readonly ifMatch: string }
  : unknown;

interface ReceivedParts<K extends KnownRoute> {
  readonly caller: Routes[K]['access'] extends 'public' ? undefined : Caller;
  readonly requestId: string;
  readonly params: ParamsOf<K>;
  readonly query: Part<K, 'query'>;
  readonly body: Part<K, 'body'>;
  /** Fires when the request has to be over. */
  readonly deadline: AbortSignal;
  /** The caller's idempotency key and what tells another request under it. */
  readonly idempotency: TurnRequest | undefined;
  /** The last event of a stream that the reader saw before it was cut off. */
  readonly lastEventId: number | undefined;
}

/** An event of a stream and its number, by which a reader goes on where it was cut off. */
export interface Numbered<E> {
  readonly id: number;
  readonly event: E;
}

/** What a route's handler gives back: its reply, or its events when it streams. */
export type Handler<K extends KnownRoute> = (
  request: Received<K>,
) => Routes[K] extends { streams: infer S } ? AsyncGenerator<Numbered<Output<S>>> : Promise<Part<K, 'reply'>>;

/** A handler for each route of a Lambda; a missing one is a compile error. */
export type Handlers<L extends LambdaName> = { readonly [K in RoutesOf<L>]: Handler<K> };
