import type { NewSource, Source, SourceContent } from '#contract/sources.ts';
import { ShopError } from '../errors.ts';
import type { KnowledgeSource, Ports } from '../ports.ts';
import { ingest } from './ingest.ts';
import type { IngestPorts } from './intake.ts';
import { knownSource } from './known-source.ts';
import { sourceFromContent } from './source-from-content.ts';
import { sourceView } from './source-view.ts';

/** Gives an upload new content, or reads a web page again. What comes from a folder or a bucket is changed there. */
export async function replaceSource(
  ports: IngestPorts & Pick<Ports, 'files' | 'web'>,
  request: {
    readonly tenant: string;
    readonly sourceId: string;
    readonly content: SourceContent;
    readonly deadline: AbortSignal;
  },
): Promise<Source> {
  const { tenant, sourceId, deadline: signal } = request;
  const content = contentFor(await knownSource(ports, tenant, sourceId), request.content);
  await ingest(ports, {
    tenant,
    sources: [await sourceFromContent(ports, { tenant, content, signal })],
    signal,
  });
  return sourceView(await knownSource(ports, tenant, sourceId));
}

function contentFor({ collection, name, url, language }: KnowledgeSource, content: SourceContent): NewSource {
  if (url !== undefined && content.type === 'fetch') return { type: 'url', url, language };
  if (collection === 'uploads' && content.type !== 'fetch') return { ...content, name, language };
  const advice =
    url !== undefined
      ? 'it is a web page: send {"type": "fetch"}'
      : collection === 'uploads'
        ? 'it has no address: send its text or file'
        : `it comes from ${collection}: change it there`;
  throw new ShopError('invalid-request', `${name} cannot be replaced so: ${advice}`);
}
