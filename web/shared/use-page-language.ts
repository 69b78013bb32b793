import { useLayoutEffect, useState } from 'preact/hooks';
import { type PageLanguage, pageLanguageOf } from './i18n.ts';
import { keepIn } from './keep.ts';

const key = 'aisle.language';
const keep = keepIn(() => localStorage);

/** The language of the page: the one chosen before, else the browser's. Sets `<html lang>`, which the chat follows. */
export function usePageLanguage(): [PageLanguage, (language: PageLanguage) => void] {
  const [language, setLanguage] = useState(() => pageLanguageOf(keep.read(key) ?? navigator.language));
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: PageLanguage): void => {
    keep.write(key, chosen);
    setLanguage(chosen);
  };
  return [language, choose];
}
