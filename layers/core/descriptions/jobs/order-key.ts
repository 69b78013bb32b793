import { JobOrder } from './job-record.ts';

/** Below this lie orders, as objects whose key says all. */
export const orderPrefix = 'orders/describe/';

/** The key of an object that is an order. */
export function orderKey(order: JobOrder, unique: string): string {
  return `${orderPrefix}${Buffer.from(JSON.stringify(order)).toString('base64url')}/${unique}`;
}

/** The order that a key says; fails where it says none. */
export function orderOfKey(key: string): JobOrder {
  const text = key.startsWith(orderPrefix) ? (key.slice(orderPrefix.length).split('/')[0] ?? '') : '';
  return JobOrder.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
}
