import { plural } from '../shared/i18n.ts';

const n = (count: number): string => new Intl.NumberFormat('en').format(count);

/** The words of the merchants' page in English. */
export const en = {
  title: 'Product descriptions – Aisle',
  skip: 'Skip to the content',
  sections: 'Sections',
  products: 'Products',
  queue: 'Review queue',
  jobs: 'Jobs',
  language: 'Language of the page',
  signIn: 'Sign in',
  signOut: 'Sign out',
  welcome: 'Write product descriptions, review every claim, and publish what is true.',
  opening: 'Opening…',
  failed: 'The page could not be opened. Check your connection and load it again.',
  loading: 'Loading…',

  pickProduct: 'Which product?',
  productSearch: 'Find a product',
  search: 'Search',
  nothingFound: 'No product fits these words.',
  allProducts: '← All products',

  write: 'Write a description',
  writeNow: 'Write',
  writing: 'Writing…',
  ready: (done: number, all: number) => `${done} of ${all} languages written`,
  written: 'A new draft is ready to be reviewed.',
  languages: 'Languages',
  languageNames: { en: 'English', pl: 'Polish' },
  channel: 'Where it will be read',
  channels: { shop: 'Shop', marketplace: 'Marketplace', social: 'Social media', email: 'E-mail' },
  length: 'Length',
  lengths: { short: 'Short', medium: 'Medium', long: 'Long' },
  voice: 'Brand voice',
  voiceHint: 'The id of a voice; empty for the shop’s own',
  keywords: 'Keywords',
  keywordsHint: 'Separated by commas, up to ten',
  instructions: 'Instructions',
  instructionsHint: 'How to write; never a source of facts',

  versionNumber: (version: number) => `Version ${version}`,
  states: { draft: 'Draft', published: 'Published', replaced: 'Replaced', rejected: 'Rejected' },
  origins: { written: 'Written by AI', edited: 'Edited', shop: 'The shop’s own text' },
  madeBy: (model: string) => `Written by AI: ${model}`,
  cost: 'cost',
  reviewedBy: (who: string) => `reviewed by ${who}`,
  history: 'History',
  noVersions: 'Nothing was written of this product yet.',

  fields: {
    title: 'Title',
    description: 'Description',
    bullets: 'Bullets, one a line',
    metaTitle: 'Title for search engines',
    metaDescription: 'Description for search engines',
    altText: 'Alternative text of the picture',
  },
  accept: 'Accept',
  acceptField: (field: string, language: string) => `Accept: ${field}, ${language}`,
  claims: (count: number) => plural('en', count, { one: '# claim', other: '# claims' }),
  supportedBy: (attribute: string) => (attribute === '' ? 'supported' : `supported by “${attribute}”`),
  unsupported: 'not supported',
  removed: (count: number) =>
    plural('en', count, { one: '# sentence removed', other: '# sentences removed' }),
  because: {
    'unsupported-claim': 'no attribute shows it',
    policy: 'against a policy',
    'forbidden-word': 'a word the brand does not use',
    fault: 'no text of a description',
    language: 'in another language',
    length: 'too long',
  },
  policiesKept: (count: number) =>
    count === 0
      ? 'No policy is broken'
      : plural('en', count, { one: '# policy kept', other: '# policies kept' }),
  policiesBroken: (count: number) =>
    plural('en', count, { one: '# policy broken', other: '# policies broken' }),
  questions: 'What would make it better',
  searchPreview: 'In search engines',
  score: (score: number) => `Search score: ${score} of 100`,
  nowhere: 'not used',
  sameTitle: 'Products with the same title',
  nearlySame: 'Products with nearly the same text',
  compare: 'Compare with what shoppers read now',

  saveDraft: 'Save as a new draft',
  saved: 'Saved as a new draft.',
  publish: 'Publish',
  rollBack: 'Publish this version again',
  published: 'Published: shoppers read it now.',
  publishAnyway: 'Publish over what is there now',
  reject: 'Reject',
  rejectNow: 'Reject this draft',
  rejectReason: 'Why? The brand voice learns from it.',
  rejected: 'Rejected. The reason was kept.',
  readAgain: 'Show the newest version',

  queueLead: 'Drafts that wait for somebody to look at them.',
  queueEmpty: 'Nothing waits to be reviewed.',
  draftNotes: (score: number, removed: number, failed: number, questions: number) =>
    `Search score ${score} · ${n(removed)} removed · ${n(failed)} policies broken · ${n(questions)} questions`,
  nextPage: 'Next page',
  firstPage: 'First page',

  newJob: 'Write of many products',
  category: 'Category',
  brand: 'Brand',
  emptyMeansAll: 'Empty means all',
  withoutDescription: 'Without a description in',
  anyProduct: 'It does not matter',
  estimateJob: 'Estimate',
  noJobs: 'There are no jobs yet.',
  jobOf: (total: number, at: string) =>
    `${plural('en', total, { one: '# product', other: '# products' })}, ${at}`,
  jobStates: {
    preparing: 'Counting',
    waiting: 'Waiting for a limit',
    running: 'Running',
    paused: 'Paused',
    finished: 'Finished',
    cancelled: 'Cancelled',
  },
  estimate: 'Estimate',
  calls: (count: number) => plural('en', count, { one: '# call', other: '# calls' }),
  tokens: (input: number, output: number) => `${n(input)} tokens in and ${n(output)} out`,
  minutes: (count: number) => plural('en', count, { one: 'about # minute', other: 'about # minutes' }),
  unchanged: (count: number) =>
    plural('en', count, { one: '# product has not changed', other: '# products have not changed' }),
  unpriced: 'not in the price book',
  progress: 'Progress',
  jobCounts: (written: number, skipped: number, failed: number, left: number) =>
    `${n(written)} written, ${n(skipped)} unchanged, ${n(failed)} failed, ${n(left)} left`,
  spent: 'spent',
  hardCap: 'May cost at most (USD)',
  capTooLow: 'The limit is below the estimate: the job will pause before its end.',
  pausedByItself:
    'The job paused by itself: there is no money left for another call. Raise the limit to go on.',
  start: 'Start',
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Cancel',
  retryFailed: 'Try what failed again',

  failures: {
    conflict: 'This does not fit what is there now:',
    'precondition-failed': 'Somebody changed the descriptions of this product since you opened them.',
    'invalid-request': 'This cannot be saved as it is:',
  },
  advice: {
    'try-again': 'This did not work. Try again.',
    wait: 'This does not work right now. Wait a moment, then try again.',
    'check-connection': 'There is no connection. Check it, then try again.',
    edit: 'Something that was filled in does not fit. Change it, then try again.',
    'start-over': 'This is not here, or not yours to see.',
    reload: 'The page is out of date: load it again.',
  },
};

export type AdminTexts = typeof en;
