import * as z from 'zod';
import { NewSource, Source, SourceContent, SourceListQuery, SourceListReply } from './sources.ts';

/**
 * Lambda takes events of 6 MB, in which a JSON body stands as base64, a third longer; a file in it is base64 as well. So
 * this is a document of 3 MB.
 */
const bodyLimit = {
  bytes: 4 << 20,
  advice:
    'put a document of more than 3 MB into the shop’s bucket below knowledge/TENANT/, or on a laptop take it in with npm run ingest',
} as const;

/** The rows of the shop's knowledge, to be spread into `routes`. */
export const sourceRoutes = {
  'GET /v1/knowledge/sources': {
    does: 'Lists what the shop’s knowledge comes from with the status of each source, a page at a time',
    lambda: 'sources',
    access: 'merchant',
    query: SourceListQuery,
    reply: SourceListReply,
  },
  'POST /v1/knowledge/sources': {
    does: 'Takes a text, a file or a web page into the shop’s knowledge',
    lambda: 'sources',
    access: 'merchant',
    body: NewSource,
    bodyLimit,
    reply: Source,
  },
  'PUT /v1/knowledge/sources/{sourceId}': {
    does: 'Gives an upload new content, or reads a web page again',
    lambda: 'sources',
    access: 'merchant',
    body: SourceContent,
    bodyLimit,
    reply: Source,
  },
  'DELETE /v1/knowledge/sources/{sourceId}': {
    does: 'Takes a source and all that came from it out of the shop’s knowledge',
    lambda: 'sources',
    access: 'merchant',
    reply: z.void(),
  },
} as const;
