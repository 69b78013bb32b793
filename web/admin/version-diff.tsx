import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { DescriptionVersion, WordChange } from '#contract/description-versions.ts';
import { useLoaded } from '../shared/use-loaded.ts';
import type { AdminContext } from './admin-context.ts';
import { FailureNote } from './failure-note.tsx';
import { languageName } from './language-name.ts';
import { copyFields } from './review-edits.ts';

interface VersionDiffProperties extends AdminContext {
  readonly productId: string;
  readonly version: DescriptionVersion;
}

/** What is different from what shoppers read now, word by word; shown when somebody asks for it. */
export function VersionDiff(properties: VersionDiffProperties): VNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="diff" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{properties.texts.compare}</summary>
      {isOpen && <Differences {...properties} />}
    </details>
  );
}

function Differences({ api, texts, productId, version }: VersionDiffProperties): VNode {
  const to = version.version;
  const loaded = useLoaded(`${productId} ${to}`, () =>
    api.call('GET /v1/products/{productId}/descriptions/diff', {
      path: { productId },
      query: { from: 'current', to },
    }),
  );
  if (loaded.state === 'loading') return <p role="status">{texts.loading}</p>;
  if (loaded.state === 'failed') return <FailureNote failure={loaded.failure} texts={texts} />;
  const shown = Object.entries(loaded.value.languages).filter(([language]) => language in version.texts);
  return (
    <>
      {shown.map(([language, fields]) => (
        <div key={language}>
          <h3>{languageName(language, texts)}</h3>
          <dl>
            {copyFields.map((field) => {
              const changes = fields[field];
              return changes === undefined ? null : (
                <div key={field}>
                  <dt>{texts.fields[field]}</dt>
                  <dd lang={language}>{changes.map(drawChange)}</dd>
                </div>
              );
            })}
          </dl>
        </div>
      ))}
    </>
  );
}

function drawChange({ type, text }: WordChange, place: number): VNode {
  if (type === 'added') return <ins key={place}>{text}</ins>;
  return type === 'removed' ? <del key={place}>{text}</del> : <span key={place}>{text}</span>;
}
