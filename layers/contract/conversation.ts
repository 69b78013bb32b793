import * as z from 'zod';
import { Citation, Confidence, HandoverReason } from './chat.ts';
import { Language } from './language.ts';

const said = { messageId: z.string(), text: z.string(), at: z.iso.datetime() };

/** One message of a conversation, oldest first. `agent`: a person of the shop. */
export const Message = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('shopper'), ...said }),
  z.strictObject({ from: z.literal('agent'), ...said }),
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

/** What a person who takes a conversation should know before reading it. */
export const HandoverSummary = z.strictObject({
  reason: HandoverReason.optional().describe('Absent: nobody asked for a person'),
  language: Language,
  mood: Mood.optional().describe('How the shopper’s last message sounds'),
  categories: z.array(z.string()).describe('What it has been about, the newest last'),
  unanswered: z.array(z.string()).describe('Questions that got no answer'),
  products: z.array(z.string()).describe('Titles of what was cited'),
});
export type HandoverSummary = z.infer<typeof HandoverSummary>;

/** A conversation as a person of the shop sees it. */
export const AgentConversation = ConversationReply.extend({ summary: HandoverSummary });
export type AgentConversation = z.infer<typeof AgentConversation>;

/** What a person of the shop does to a conversation. */
export const StateChangeRequest = z.strictObject({ change: z.enum(['taken', 'released', 'closed']) });
export type StateChangeRequest = z.infer<typeof StateChangeRequest>;

export const AgentMessageRequest = z.strictObject({
  text: z.string().trim().min(1, 'Write a message').max(4000, 'Shorten the message to 4,000 characters'),
});
export type AgentMessageRequest = z.infer<typeof AgentMessageRequest>;
