import type { VNode } from 'preact';
import type { DescriptionVersion } from '#contract/description-versions.ts';
import type { AdminContext } from './admin-context.ts';
import { formatMoment } from './format-moment.ts';

interface HistoryProperties extends AdminContext {
  readonly versions: readonly DescriptionVersion[];
  readonly shown: number | undefined;
  readonly onChoose: (version: number) => void;
}

/** All versions, newest first: who wrote and who reviewed each, and when. */
export function History({ versions, shown, texts, language, onChoose }: HistoryProperties): VNode {
  return (
    <section aria-labelledby="history" class="panel">
      <h2 id="history">{texts.history}</h2>
      {versions.length === 0 && <p>{texts.noVersions}</p>}
      <ol class="versions">
        {versions.map((version) => (
          <li key={version.version} aria-current={version.version === shown ? 'true' : undefined}>
            <button type="button" class="link" onClick={() => onChoose(version.version)}>
              {texts.versionNumber(version.version)}
            </button>
            <span class={`state is-${version.state}`}>{texts.states[version.state]}</span>
            <span>
              {texts.origins[version.origin]}, {version.written.by},{' '}
              {formatMoment(version.written.at, language)}
            </span>
            {version.reviewed !== undefined && (
              <span class="soft">
                {texts.reviewedBy(version.reviewed.by)}, {formatMoment(version.reviewed.at, language)}
                {version.reviewed.reason !== undefined && `: ${version.reviewed.reason}`}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
