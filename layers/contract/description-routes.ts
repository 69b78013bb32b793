import {
  DescriptionDraftsReply,
  DescriptionEdit,
  DescriptionListQuery,
  DescriptionListReply,
  DescriptionReply,
  DiffQuery,
  DiffReply,
  PublishRequest,
  RejectRequest,
} from './description-versions.ts';
import { DescriptionEvent, DescriptionRequest, WritingReply } from './descriptions.ts';

/** The rows of product descriptions, part of `routes`. */
export const descriptionRoutes = {
  'GET /v1/products/{productId}/descriptions': {
    does: 'Lists what was written of a product, newest first, with what shoppers read now',
    lambda: 'descriptions',
    access: 'merchant',
    query: DescriptionListQuery,
    reply: DescriptionListReply,
    etag: 'sent',
  },
  'POST /v1/products/{productId}/descriptions': {
    does: 'Writes a product’s description in the brand’s voice, from its attributes alone, and keeps it as a draft',
    lambda: 'descriptions',
    access: 'merchant',
    body: DescriptionRequest,
    reply: WritingReply,
    streams: DescriptionEvent,
  },
  'GET /v1/products/{productId}/descriptions/diff': {
    does: 'Shows word by word what is different between two versions, or a version and what shoppers read now',
    lambda: 'descriptions',
    access: 'merchant',
    query: DiffQuery,
    reply: DiffReply,
  },
  'GET /v1/products/{productId}/descriptions/{version}': {
    does: 'Shows a version with its claims, policies, questions and search report',
    lambda: 'descriptions',
    access: 'merchant',
    reply: DescriptionReply,
    etag: 'sent',
  },
  'PATCH /v1/products/{productId}/descriptions/{version}': {
    does: 'Makes a new draft of a version: with some of its fields only, or with words of one’s own',
    lambda: 'descriptions',
    access: 'merchant',
    body: DescriptionEdit,
    reply: DescriptionReply,
    etag: 'demanded',
  },
  'POST /v1/products/{productId}/descriptions/{version}/publish': {
    does: 'Gives shoppers a version to read; one that was published before is a rollback',
    lambda: 'descriptions',
    access: 'merchant',
    body: PublishRequest,
    reply: DescriptionReply,
    etag: 'demanded',
  },
  'POST /v1/products/{productId}/descriptions/{version}/reject': {
    does: 'Turns a draft down; the reason teaches the brand voice',
    lambda: 'descriptions',
    access: 'merchant',
    body: RejectRequest,
    reply: DescriptionReply,
    etag: 'demanded',
  },
  'GET /v1/description-drafts': {
    does: 'Lists the drafts that wait to be reviewed, a page at a time',
    lambda: 'descriptions',
    access: 'merchant',
    query: DescriptionListQuery,
    reply: DescriptionDraftsReply,
  },
} as const;
