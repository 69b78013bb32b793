import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../shared/icon.tsx';
import { searchSign } from '../shared/signs.ts';
import type { StoreTexts } from './texts.ts';

interface ProductSearchProperties {
  readonly texts: StoreTexts;
  /** What was looked for last. */
  readonly words: string;
  readonly onSearch: (words: string) => void;
}

/** A search box over the shelves: words, prices, sizes, as one would say them. */
export function ProductSearch({ texts, words, onSearch }: ProductSearchProperties): VNode {
  const [typed, setTyped] = useState(words);
  useEffect(() => setTyped(words), [words]);
  return (
    <form
      class="search"
      role="search"
      aria-label={texts.findProducts}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <Icon sign={searchSign} />
      <input
        type="search"
        aria-label={texts.findLabel}
        placeholder={texts.findPlaceholder}
        maxLength={200}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {texts.find}
      </button>
    </form>
  );
}
