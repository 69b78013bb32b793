import * as z from 'zod';

/** What a shopper can do. `impression`: a recommended product was seen in its strip; `view`: a product page was opened. */
export const EventType = z.enum(['view', 'click', 'cart', 'purchase', 'dismiss', 'search', 'impression']);
export type EventType = z.infer<typeof EventType>;

const Id = z.string().min(1).max(128);

const common = {
  id: z
    .string()
    .regex(/^[\w.:-]{8,64}$/u, 'Send 8 to 64 letters, digits or - _ . : such as a UUID')
    .describe('Chosen by the sender; an event that is sent again counts once'),
  time: z.iso.datetime().optional().describe('When it happened; the moment of arrival when absent'),
  recommendationId: z.string().max(100).optional().describe('The list of recommendations it came from'),
  position: z.int().min(0).max(999).optional().describe('The place in that list, from 0'),
};

/** One thing a shopper did. */
export const SentEvent = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.enum(['view', 'click', 'cart', 'dismiss', 'impression']),
    productId: Id,
  }),
  z.strictObject({
    ...common,
    type: z.literal('purchase'),
    productId: Id,
    quantity: z.int().min(1).max(1000).default(1),
    orderId: Id.optional().describe('Purchases of one order are one basket'),
  }),
  z.strictObject({ ...common, type: z.literal('search'), query: z.string().trim().min(1).max(200) }),
]);
export type SentEvent = z.infer<typeof SentEvent>;

export const EventsRequest = z.strictObject({
  consent: z.boolean().describe('Whether the shopper agreed to be remembered: without it nothing is kept'),
  events: z.array(SentEvent).min(1).max(100),
});
export type EventsRequest = z.infer<typeof EventsRequest>;

const count = z.int().min(0);

export const EventsReply = z.strictObject({
  accepted: count,
  duplicates: count.describe('Known already'),
  ignored: count.describe('Not kept for want of consent'),
});
export type EventsReply = z.infer<typeof EventsReply>;
