import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../shared/icon.tsx';
import { searchSign } from '../shared/signs.ts';

interface SearchBoxProperties {
  /** What was looked for last. */
  readonly words: string;
  readonly label: string;
  readonly placeholder: string;
  /** What its button says. */
  readonly action: string;
  /** Of what is typed, characters. */
  readonly longest: number;
  readonly onSearch: (words: string) => void;
}

/** A box to type into what one looks for. */
export function SearchBox(properties: SearchBoxProperties): VNode {
  const { words, label, placeholder, action, longest, onSearch } = properties;
  const [typed, setTyped] = useState(words);
  useEffect(() => setTyped(words), [words]);
  return (
    <form
      class="search"
      role="search"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <Icon sign={searchSign} />
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder}
        maxLength={longest}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {action}
      </button>
    </form>
  );
}
