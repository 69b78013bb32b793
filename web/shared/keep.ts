/** A place that remembers small texts for a page. */
export interface Keep {
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, text: string) => void;
  readonly remove: (key: string) => void;
}

/** Remembers in the browser, or only until the page goes where the browser forbids storage or has none left. */
export function keepIn(open: () => Storage): Keep {
  const memory = keepInMemory();
  return {
    read: (key) => attempt(() => open().getItem(key) ?? undefined) ?? memory.read(key),
    write: (key, text) => {
      memory.write(key, text);
      attempt(() => open().setItem(key, text));
    },
    remove: (key) => {
      memory.remove(key);
      attempt(() => open().removeItem(key));
    },
  };
}

/** Remembers until the page goes. */
export function keepInMemory(): Keep {
  const texts = new Map<string, string>();
  return {
    read: (key) => texts.get(key),
    write: (key, text) => void texts.set(key, text),
    remove: (key) => void texts.delete(key),
  };
}

/** Even naming `localStorage` throws where cookies are blocked. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
