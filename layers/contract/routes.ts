import * as z from 'zod';
import type { Access } from './access.ts';
import { chatRoutes } from './chat-routes.ts';
import { auditRoutes } from './audits.ts';
import {
  AgentConversation,
  AgentMessageRequest,
  ConversationReply,
  FeedbackRequest,
  StateChangeRequest,
} from './conversation.ts';
import { EventsReply, EventsRequest } from './events.ts';
import { GuestSessionReply, GuestSessionRequest } from './guest-session.ts';
import { HealthReply } from './health.ts';
import { KnowledgeSearchQuery, KnowledgeSearchReply } from './knowledge.ts';
import { costRoutes } from './cost-routes.ts';
import { brandVoiceRoutes } from './brand-voice-routes.ts';
import { descriptionRoutes } from './description-routes.ts';
import { modelPlanRoutes } from './model-plan-routes.ts';
import type { LambdaName } from './lambdas.ts';
import { SignInReply } from './sign-in.ts';
import { recommendationRoutes } from './recommendations.ts';
import { Product, ProductListQuery, ProductListReply, ProductQuery } from './product.ts';
import { catalogueRoutes } from './catalogue.ts';
import { searchRoutes } from './search.ts';
import { sourceRoutes } from './source-routes.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A route in API Gateway's own form: method, space, resource with `{parameters}`. */
export type RouteKey = `${Method} /v1/${string}`;

/** One row of the table. `streams` is the schema of each server-sent event. */
export interface Route {
  readonly does: string;
  readonly lambda: LambdaName;
  readonly access: Access;
  readonly body?: z.ZodType;
  /** Where it is not 64 KiB. */
  readonly bodyLimit?: BodyLimit;
  readonly query?: z.ZodType;
  readonly reply: z.ZodType;
  /** What a reply that is a text goes out as, where it is not JSON. */
  readonly media?: string;
  readonly streams?: z.ZodType;
  /** The field `etag` of the reply goes out as `ETag` too; `demanded`: a request has to name one as `If-Match`. */
  readonly etag?: 'sent' | 'demanded';
}

/** How long a body may be, and what to do with a longer one. */
export interface BodyLimit {
  readonly bytes: number;
  readonly advice: string;
}

/** The reply of a route that has nothing to say: status 204. */
export const Nothing = z.void();

/** Every HTTP route of Aisle. CDK, the Lambdas, the local server, the web client and OpenAPI are made from it. */
export const routes = {
  'GET /v1/health': {
    does: 'Tells whether Aisle is live and each of its components ready',
    lambda: 'system',
    access: 'public',
    reply: HealthReply,
  },
  'GET /v1/openapi.json': {
    does: 'Describes this API in OpenAPI 3.1',
    lambda: 'system',
    access: 'public',
    reply: z.record(z.string(), z.unknown()),
  },
  'GET /v1/sign-in': {
    does: 'Tells the pages of the shop’s staff who signs people in',
    lambda: 'system',
    access: 'public',
    reply: SignInReply,
  },
  'POST /v1/guest-sessions': {
    does: 'Gives a shopper without an account a short-lived token',
    lambda: 'guests',
    access: 'public',
    body: GuestSessionRequest,
    reply: GuestSessionReply,
  },
  ...chatRoutes,
  'GET /v1/conversations/{conversationId}': {
    does: 'Reads back one of the shopper’s own conversations',
    lambda: 'conversations',
    access: 'shopper',
    reply: ConversationReply,
  },
  'DELETE /v1/conversations/{conversationId}': {
    does: 'Erases one of the shopper’s own conversations',
    lambda: 'conversations',
    access: 'shopper',
    reply: Nothing,
  },
  'GET /v1/agent/conversations/{conversationId}': {
    does: 'Shows a person of the shop a conversation, with a summary',
    lambda: 'conversations',
    access: 'agent',
    reply: AgentConversation,
  },
  'POST /v1/agent/conversations/{conversationId}/state': {
    does: 'Takes a conversation, gives it back to the assistant, or closes it; once taken the assistant says nothing',
    lambda: 'conversations',
    access: 'agent',
    body: StateChangeRequest,
    reply: AgentConversation,
  },
  'POST /v1/agent/conversations/{conversationId}/messages': {
    does: 'Says something in a conversation that a person has taken',
    lambda: 'conversations',
    access: 'agent',
    body: AgentMessageRequest,
    reply: AgentConversation,
  },
  'POST /v1/messages/{messageId}/feedback': {
    does: 'Records the shopper’s thumb up or down for an answer',
    lambda: 'conversations',
    access: 'shopper',
    body: FeedbackRequest,
    reply: Nothing,
  },
  ...auditRoutes,
  'GET /v1/knowledge/search': {
    does: 'Finds passages of the FAQ, the policies and the catalogue',
    lambda: 'knowledge',
    access: 'shopper',
    query: KnowledgeSearchQuery,
    reply: KnowledgeSearchReply,
  },
  'DELETE /v1/events': {
    does: 'Forgets everything a shopper did',
    lambda: 'events',
    access: 'shopper',
    reply: Nothing,
  },
  'POST /v1/events': {
    does: 'Keeps what a shopper looked at, clicked, put in the cart or bought, if they agreed to that',
    lambda: 'events',
    access: 'shopper',
    body: EventsRequest,
    reply: EventsReply,
  },
  ...recommendationRoutes,
  'GET /v1/products': {
    does: 'Lists the products of the shop, a page at a time',
    lambda: 'products',
    access: 'shopper',
    query: ProductListQuery,
    reply: ProductListReply,
  },
  'GET /v1/products/{productId}': {
    does: 'Shows one product with its price and stock of this moment',
    lambda: 'products',
    access: 'shopper',
    query: ProductQuery,
    reply: Product,
  },
  ...sourceRoutes,
  ...catalogueRoutes,
  ...searchRoutes,
  ...costRoutes,
  ...modelPlanRoutes,
  ...descriptionRoutes,
  ...brandVoiceRoutes,
} as const satisfies Record<RouteKey, Route>;

export type Routes = typeof routes;
export type KnownRoute = keyof Routes;

/** The keys of the routes that one Lambda serves. */
export type RoutesOf<L extends LambdaName> = {
  [K in KnownRoute]: Routes[K]['lambda'] extends L ? K : never;
}[KnownRoute];
