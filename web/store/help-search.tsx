import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../shared/icon.tsx';
import { searchSign } from '../shared/signs.ts';
import { HelpResults } from './help-results.tsx';
import type { StoreContext } from './store-context.ts';

/** A search box over the help pages and policies, and what it found. */
export function HelpSearch(context: StoreContext): VNode {
  const { texts } = context;
  const [words, setWords] = useState('');
  const [sought, setSought] = useState('');
  return (
    <>
      <form
        class="search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setSought(words.trim());
        }}
      >
        <Icon sign={searchSign} />
        <input
          type="search"
          aria-label={texts.searchLabel}
          placeholder={texts.searchPlaceholder}
          maxLength={400}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {texts.search}
        </button>
      </form>
      {sought !== '' && <HelpResults {...context} words={sought} />}
    </>
  );
}
