import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { DescriptionRequest } from '#contract/descriptions.ts';
import type { Failure } from '../shared/failure.ts';
import { unreachable } from '../shared/failure.ts';
import type { AdminContext } from './admin-context.ts';
import { FailureNote } from './failure-note.tsx';
import { RequestFields, requestOf, type RequestWish, firstWish } from './request-fields.tsx';

interface WritingFormProperties extends AdminContext {
  readonly productId: string;
  readonly onWritten: (version: number) => void;
}

type Writing =
  | { readonly state: 'idle' }
  | { readonly state: 'writing'; readonly languages: readonly string[]; readonly ready: readonly string[] }
  | { readonly state: 'failed'; readonly failure: Failure };

/** Says what to write, and shows how it comes. */
export function WritingForm({ api, productId, texts, onWritten }: WritingFormProperties): VNode {
  const [wish, setWish] = useState<RequestWish>(firstWish);
  const [writing, setWriting] = useState<Writing>({ state: 'idle' });

  async function write(request: DescriptionRequest): Promise<void> {
    setWriting({ state: 'writing', languages: request.languages, ready: [] });
    const begun = await api.stream('POST /v1/products/{productId}/descriptions', {
      path: { productId },
      body: request,
    });
    if (!begun.ok) return setWriting({ state: 'failed', failure: begun.failure });
    const ready: string[] = [];
    try {
      for await (const { event } of begun.reply) {
        if (event.type === 'text-written') {
          ready.push(event.language);
          setWriting({ state: 'writing', languages: request.languages, ready: [...ready] });
        } else if (event.type === 'error') {
          const { code } = event.problem;
          return setWriting({ state: 'failed', failure: { code, retryAfterSeconds: 0 } });
        } else if (event.type === 'writing-end') {
          setWriting({ state: 'idle' });
          return onWritten(event.version);
        }
      }
      setWriting({ state: 'failed', failure: unreachable });
    } catch {
      setWriting({ state: 'failed', failure: unreachable });
    }
  }

  const isWriting = writing.state === 'writing';
  return (
    <section aria-labelledby="writing" class="panel">
      <h2 id="writing">{texts.write}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void write(requestOf(wish));
        }}
      >
        <RequestFields api={api} texts={texts} wish={wish} onChange={setWish} />
        <button type="submit" class="button" disabled={isWriting || wish.languages.length === 0}>
          {isWriting ? texts.writing : texts.writeNow}
        </button>
      </form>
      {isWriting && (
        <div role="status">
          <progress
            aria-label={texts.writing}
            max={writing.languages.length}
            value={writing.ready.length === 0 ? undefined : writing.ready.length}
          />
          <p>{texts.ready(writing.ready.length, writing.languages.length)}</p>
        </div>
      )}
      {writing.state === 'failed' && <FailureNote failure={writing.failure} texts={texts} />}
    </section>
  );
}
