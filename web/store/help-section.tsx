import type { VNode } from 'preact';
import { HelpSearch } from './help-search.tsx';
import type { StoreContext } from './store-context.ts';
import { TopicLinks } from './topic-links.tsx';

/** The help at the end of the start page. */
export function HelpSection(context: StoreContext): VNode {
  const { texts } = context;
  return (
    <section class="help" id="help" tabIndex={-1} aria-labelledby="help-title">
      <div class="help-inner">
        <h2 id="help-title">{texts.helpTitle}</h2>
        <p class="lead">{texts.helpText}</p>
        <HelpSearch {...context} />
        <TopicLinks texts={texts} />
      </div>
    </section>
  );
}
