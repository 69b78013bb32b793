import * as z from 'zod';
import { Citation, Confidence } from './chat.ts';
import { Language } from './language.ts';

const said = { messageId: z.string(), text: z.string(), at: z.iso.datetime() };

/** One message of a conversation, oldest first. */
export const Message = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('shopper'), ...said }),
  z.strictObject({
    from: z.literal('assistant'),
    ...said,
    state: z.enum(['answering', 'complete', 'interrupted']),
    citations: z.array(Citation),
    confidence: Confidence.optional(),
    rating: z.enum(['up', 'down']).optional(),
  }),
]);
export type Message = z.infer<typeof Message>;

/** How a shopper's message sounds. */
export const Mood = z.strictObject({
  sentiment: z.enum(['very-negative', 'negative', 'neutral', 'positive', 'very-positive']),
  urgency: z.enum(['normal', 'soon', 'urgent']),
});
export type Mood = z.infer<typeof Mood>;

/** Who speaks for the shop now. */
export const ConversationState = z.enum(['bot', 'waiting', 'human', 'closed']);
export type ConversationState = z.infer<typeof ConversationState>;

export const ConversationReply = z.strictObject({
  conversationId: z.string(),
  state: ConversationState,
  language: Language,
  startedAt: z.iso.datetime(),
  messages: z.array(Message),
});
export type ConversationReply = z.infer<typeof ConversationReply>;

export const FeedbackRequest = z.strictObject({
  rating: z.enum(['up', 'down']),
  comment: z.string().max(1000, 'Shorten the comment to 1,000 characters').optional(),
});
export type FeedbackRequest = z.infer<typeof FeedbackRequest>;
