import type { Finder } from './found-data.ts';

const userInfo = /(?<=\b[a-z][a-z0-9+.-]{1,15}:\/\/)[^\s/?#@:\uE000]{1,64}:[^\s/?#@\uE000]{1,64}(?=@)/giu;

/** Finds the user name and password inside a link, `https://name:secret@host`. */
export const findUrlCredentials: Finder = ({ text }) =>
  Array.from(text.matchAll(userInfo), (match) => ({
    type: 'credentials',
    start: match.index,
    end: match.index + match[0].length,
  }));
