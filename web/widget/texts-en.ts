import type { ConfidenceReason } from '#contract/chat.ts';
import type { Advice } from '../shared/failure.ts';
import { plural } from '../shared/i18n.ts';

const failures: Readonly<Record<Advice, string>> = {
  'try-again': 'Something went wrong on our side. Try again.',
  wait: 'The assistant is busy right now. Wait a little, then try again.',
  'check-connection': 'The shop cannot be reached. Check your connection, then try again.',
  edit: 'The shop could not accept this question. Edit it and send it again.',
  'start-over': 'This conversation no longer exists. Begin a new one.',
  reload: 'The chat is out of date. Reload the page and ask again.',
};

const reasons: Readonly<Record<ConfidenceReason, string>> = {
  'quoted-from-sources': 'Quoted word for word from the shop’s pages.',
  'sources-fit-well': 'The sources fit the question well.',
  'sources-fit-partly': 'The sources fit only part of the question.',
  'nothing-fits': 'No page of the shop fits the question.',
  'sentences-dropped': 'Sentences without support were left out.',
  'uncited-sentences': 'Some sentences name no source.',
  'answered-offline': 'Put together without a language model.',
  'searched-offline': 'Found by a simpler search, in pages that may be old.',
};

/** The words of the chat in English. */
export const en = {
  title: 'Shop assistant',
  subtitle: 'AI that names its sources',
  conversation: 'Conversation',
  close: 'Close the chat',
  newConversation: 'New conversation',
  deleteConversation: 'Delete this conversation',
  deleteQuestion: 'Delete this conversation? It cannot be brought back.',
  deleteYes: 'Delete',
  deleteNo: 'Keep it',

  emptyTitle: 'What would you like to know?',
  emptyText: 'Ask in your own words. Each answer shows the passage it rests on.',
  suggestions: ['How long does delivery take?', 'How do I return something?', 'How can I pay?'],

  aiNotice: 'You are chatting with AI. It can be wrong: check the sources.',
  questionLabel: 'Your question',
  placeholder: 'Ask a question…',
  send: 'Send',
  charactersLeft: (count: number) =>
    plural('en', count, { one: '# character left', other: '# characters left' }),
  charactersOver: (count: number) =>
    plural('en', count, { one: '# character too many', other: '# characters too many' }),

  youSaid: 'You:',
  assistantSaid: 'Assistant:',
  personSaid: 'A person of the shop:',
  loading: 'Fetching your conversation…',
  searching: 'Looking through the shop’s pages…',
  reading: (count: number) => plural('en', count, { one: 'Reading # source…', other: 'Reading # sources…' }),
  writing: 'Writing…',
  cutOff: 'This answer is incomplete.',

  sources: 'Sources',
  source: (n: number, title: string) => `Source ${n}: ${title}`,
  openSource: 'Open the page',
  closeSource: 'Close the source',
  confidence: { high: 'High confidence', medium: 'Medium confidence', low: 'Low confidence' },
  reasons,
  helpful: 'Helpful',
  notHelpful: 'Not helpful',
  didNotWork: 'That did not work. Try again.',

  talkToPerson: 'Talk to a person',
  talkToPersonMessage: 'I would like to talk to a person',
  speaker: {
    waiting: 'Our team has your conversation. A person will go on with it; you can add details below.',
    human: 'A person from our team is answering now.',
    closed: 'This conversation is closed. Begin a new one to ask something else.',
  },

  failures,
  tryAgain: 'Try again',
  tryAgainIn: (seconds: number) => `Try again in ${seconds} s`,
  editQuestion: 'Edit the question',
};

/** What every language of the chat must say. */
export type ChatTexts = typeof en;
