import type { Access } from '#contract/access.ts';

const access: Readonly<Record<Access, string>> = {
  public: 'open to all',
  shopper: 'shopper',
  merchant: 'merchant',
  agent: 'agent',
  finance: 'finance',
  admin: 'admin',
};

/** The words of the API page in English. */
export const en = {
  skip: 'Skip to the content',
  title: 'API reference',
  store: 'To the store',
  language: 'Language',
  routes: 'Routes',
  loading: 'Loading the description of the API…',
  failed: 'The description of the API could not be loaded. Check your connection, then try again.',
  tryAgain: 'Try again',
  tokenTitle: 'Getting a token',
  tokenText:
    'Routes for shoppers need a guest session. This puts a token into $TOKEN, which the examples below use:',
  access,
  parameters: 'Parameters',
  body: 'Request body',
  replies: 'Replies',
  example: 'Example',
  required: 'required',
  listOf: 'list of',
  oneOf: 'one of',
  noBody: 'without a body',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Copying is not allowed here: select the text instead',
};

/** What every language of the API page must say. */
export type DocsTexts = typeof en;
