import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { HelpResults } from './help-results.tsx';
import { SearchBox } from './search-box.tsx';
import type { StoreContext } from './store-context.ts';

/** A search box over the help pages and policies, and what it found. */
export function HelpSearch(context: StoreContext): VNode {
  const { texts } = context;
  const [sought, setSought] = useState('');
  return (
    <>
      <SearchBox
        words={sought}
        label={texts.searchLabel}
        placeholder={texts.searchPlaceholder}
        action={texts.search}
        longest={400}
        onSearch={setSought}
      />
      {sought !== '' && <HelpResults {...context} words={sought} />}
    </>
  );
}
