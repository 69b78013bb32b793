import type { DemoMember } from '../../demo-staff.ts';

const words = {
  en: {
    title: 'Sign in to Aisle',
    lead: 'On this machine the demo shop’s people need no password. In AWS this page is Cognito’s.',
    roles: { merchant: 'merchant', agent: 'agent', finance: 'finance', admin: 'administrator' },
  },
  pl: {
    title: 'Zaloguj się do Aisle',
    lead: 'Na tym komputerze ludzie sklepu pokazowego nie potrzebują hasła. W AWS tę stronę daje Cognito.',
    roles: {
      merchant: 'redakcja sklepu',
      agent: 'obsługa klienta',
      finance: 'finanse',
      admin: 'administracja',
    },
  },
} as const;

/** The page on which somebody says who of the demo shop they are; `fields` are sent back with the answer. */
export function choosePage(
  staff: readonly DemoMember[],
  fields: URLSearchParams,
  acceptLanguage: string | undefined,
): string {
  const language = /^\s*pl\b/iu.test(acceptLanguage ?? '') ? 'pl' : 'en';
  const { title, lead, roles } = words[language];
  const hidden = [...fields]
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
    .join('');
  const people = staff.map((member) => {
    const role = member.roles.map((name) => roles[name]).join(', ');
    return `<li><button class="button" name="member" value="${escaped(member.id)}">${escaped(member.name)}, ${role}</button></li>`;
  });
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/sign-in/sign-in.css">
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${lead}</p>
      <form method="post" action="/sign-in/authorize">${hidden}<ul>${people.join('')}</ul></form>
    </main>
  </body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
