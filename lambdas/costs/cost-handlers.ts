import type * as z from 'zod';
import type { Caller } from '#core/ports.ts';

type Output<T> = T extends z.ZodType ? z.output<T> : undefined;
type Part<R, P extends string> = R extends Record<P, infer S> ? Output<S> : undefined;
type ParamsOf<K extends string> = K extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [N in Name]: string } & ParamsOf<Rest>
  : unknown;

/** Until the rows stand in `routes`: what `Handlers<'costs'>` will be. */
export type CostHandlers<Rows extends Readonly<Record<string, { readonly reply: z.ZodType }>>> = {
  readonly [K in keyof Rows & string]: (request: {
    readonly caller: Caller;
    readonly params: ParamsOf<K>;
    readonly query: Part<Rows[K], 'query'>;
    readonly body: Part<Rows[K], 'body'>;
  }) => Promise<Part<Rows[K], 'reply'>>;
};
