import type { KnownRoute, Routes } from '#contract/routes.ts';

type OutputOf<S> = S extends { readonly _zod: { readonly output: infer Output } } ? Output : never;
type InputOf<S> = S extends { readonly _zod: { readonly input: infer Input } } ? Input : never;

type SchemaOf<K extends KnownRoute, Name extends string> =
  Routes[K] extends Readonly<Record<Name, infer Schema>> ? Schema : never;

type ParameterOf<K extends string> = K extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never;

/** Optional where the schema has a default, typed as the server reads it. */
type Settled<Input, Output> = { [P in keyof Input]: P extends keyof Output ? Output[P] : never };

type Part<Name extends string, Schema, Value> = [Schema] extends [never]
  ? { readonly [P in Name]?: undefined }
  : { readonly [P in Name]: Value };

/** What a route answers with. */
export type ReplyOf<K extends KnownRoute> = OutputOf<Routes[K]['reply']>;

/** The body a route reads. */
export type BodyOf<K extends KnownRoute> = InputOf<SchemaOf<K, 'body'>>;

/** One server-sent event of a route that streams. */
export type EventOf<K extends KnownRoute> = OutputOf<SchemaOf<K, 'streams'>>;

/** The query a route reads. */
export type QueryOf<K extends KnownRoute> = Settled<
  InputOf<SchemaOf<K, 'query'>>,
  OutputOf<SchemaOf<K, 'query'>>
>;

/** The routes that stream. */
export type StreamingRoute = { [K in KnownRoute]: EventOf<K> extends never ? never : K }[KnownRoute];

/** Everything a call of a route must carry: its path parameters, its query, its body. */
export type RequestOf<K extends KnownRoute> = Part<
  'path',
  ParameterOf<K>,
  Readonly<Record<ParameterOf<K>, string>>
> &
  Part<'query', SchemaOf<K, 'query'>, QueryOf<K>> &
  Part<'body', SchemaOf<K, 'body'>, BodyOf<K>>;
