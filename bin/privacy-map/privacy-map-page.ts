import { type DataStore, privacyMap } from '#contract/privacy-map.ts';

const head = `# Privacy map

Every store of a deployment: what of people lies there, why, how long, and how somebody is erased. Made by
\`npm run privacy:map\` from \`layers/contract/privacy-map.ts\`; a test finds a store of the templates that is missing in
it. Before a model, a cache or a log sees a text, e-mail addresses, phone, card and account numbers and the like are
taken out of it; names and postal addresses cannot be found reliably, so no free text is logged at all.
`;

/** The privacy map as a page for people. */
export function privacyMapPage(): string {
  return [head, ...privacyMap.map(sectionOf)].join('\n');
}

function sectionOf({ name, paths, personal, why, kept, erased }: DataStore): string {
  const places = paths.map((path) => `\`${path}\``).join(', ');
  return [
    `## ${name}`,
    '',
    ...(places === '' ? [] : [`- **In the templates:** ${places}`]),
    `- **Of people:** ${personal.length === 0 ? 'nothing' : personal.join('; ')}`,
    `- **Why:** ${why}`,
    `- **Kept:** ${kept}`,
    `- **Erased:** ${erased}`,
    '',
  ].join('\n');
}
