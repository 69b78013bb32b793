import type { VNode } from 'preact';
import type { WrittenText } from '#contract/descriptions.ts';
import type { AdminContext } from './admin-context.ts';

interface SearchPreviewProperties extends Pick<AdminContext, 'texts'> {
  readonly text: WrittenText;
  /** The language of the text. */
  readonly of: string;
}

/** How a text will look in a search engine, and how well it will do. */
export function SearchPreview({ texts, text: { search }, of }: SearchPreviewProperties): VNode {
  const { score, preview, reasons, keywords, duplicateTitles, nearDuplicates } = search;
  return (
    <div class="search-preview">
      <h4>{texts.searchPreview}</h4>
      <p>
        <label>
          {texts.score(score)} <meter min={0} max={100} low={50} high={75} optimum={100} value={score} />
        </label>
      </p>
      <div class="preview" lang={of}>
        <p class="preview-url">{preview.url}</p>
        <p class="preview-title">{preview.title}</p>
        <p>{preview.description}</p>
      </div>
      <ul>
        {reasons.map(({ code, text: words }) => (
          <li key={code} lang={of}>
            {words}
          </li>
        ))}
        {keywords.map(({ keyword, fields }) => (
          <li key={keyword} class={fields.length > 0 ? 'is-good' : 'is-bad'}>
            {keyword}:{' '}
            {fields.length > 0 ? fields.map((field) => texts.fields[field]).join(', ') : texts.nowhere}
          </li>
        ))}
        {duplicateTitles.length > 0 && (
          <li class="is-bad">
            {texts.sameTitle}: {duplicateTitles.join(', ')}
          </li>
        )}
        {nearDuplicates.length > 0 && (
          <li class="is-bad">
            {texts.nearlySame}: {nearDuplicates.map(({ productId }) => productId).join(', ')}
          </li>
        )}
      </ul>
    </div>
  );
}
