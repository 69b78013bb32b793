import type * as z from 'zod';
import { askHost, type Told } from './ask-host.ts';

/** One request to a shop: `GET /v1/products?limit=2`. */
export interface ShopRequest<S extends z.ZodType> {
  readonly token?: string;
  readonly body?: unknown;
  readonly accept?: string;
  readonly reply: S;
}

/** A deployed shop behind CloudFront, in an emulator. */
export interface Shop {
  readonly emulator: URL;
  /** Fails unless the reply is a success, and what the contract says. */
  ask<S extends z.ZodType>(asked: string, request: ShopRequest<S>): Promise<z.infer<S>>;
  /** The reply as it is. */
  tell(asked: string, request?: Omit<ShopRequest<z.ZodType>, 'reply'>): Promise<Told>;
}

/** The shop whose pages CloudFront shows at an address. */
export function shopAt(emulator: URL, url: string): Shop {
  const { host } = new URL(url);
  const tell: Shop['tell'] = async (asked, { token, body, accept = 'application/json' } = {}) => {
    const [method = '', path = ''] = asked.split(' ');
    return await askHost(emulator, {
      host,
      method,
      path,
      headers: {
        accept,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  };
  return {
    emulator,
    tell,
    async ask(asked, { reply, ...request }) {
      const told = await tell(asked, request);
      if (told.status >= 300) throw new Error(`${asked} was answered with ${told.status}: ${told.body}`);
      const isJson = String(told.headers['content-type']).includes('json');
      return reply.parse(isJson ? JSON.parse(told.body) : told.body);
    },
  };
}
