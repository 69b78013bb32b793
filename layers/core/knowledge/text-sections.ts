/** A part of a plain text under one heading. */
export interface TextSection {
  readonly heading: string | undefined;
  /** 1 to 6; 0 before the first heading. */
  readonly level: number;
  readonly text: string;
}

/** Cuts a text at its headings. A heading without text of its own is a section too. */
export function textSections(text: string): readonly TextSection[] {
  return text
    .split(/^(?=#{1,6} )/mu)
    .map((section) => {
      const [line = '', marks = '', heading] = /^(#{1,6}) +(.+)/u.exec(section) ?? [];
      return { heading: heading?.trim(), level: marks.length, text: section.slice(line.length).trim() };
    })
    .filter(({ heading, text: body }) => heading !== undefined || body !== '');
}
