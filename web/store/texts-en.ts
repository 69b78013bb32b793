import { plural } from '../shared/i18n.ts';

/** The words of the store in English. */
export const en = {
  skip: 'Skip to the content',
  title: (page: string) => `${page} – Fernholm`,
  home: 'Fernholm, home',
  sections: 'Sections',
  products: 'Products',
  help: 'Help',
  language: 'Language',

  heroTitle: 'Evenings outside, mornings at home.',
  heroText: 'Tents that dry by noon, blankets that last a decade, mugs you will fight over. Made to be used.',
  heroAction: 'See everything',
  heroAsk: 'Ask the assistant',

  productsTitle: 'Everything we make and love',
  loadingProducts: 'Loading the products…',
  productsFailed: 'The products could not be loaded. Check your connection, then try again.',
  noProducts: 'There is nothing on the shelves yet. Come back soon, or ask the assistant.',
  showMore: 'Show more',
  inStock: 'In stock',
  fewLeft: (count: number) => plural('en', count, { one: 'Only # left', other: 'Only # left' }),
  soldOut: 'Sold out',

  forYou: 'For you',
  together: 'Goes well with it',
  similar: 'Much like it',
  askConsent: 'May we remember what you look at, to fill this shelf with what you like?',
  remembered: 'Chosen by what you looked at here.',
  agree: 'Yes, remember',
  decline: 'No, thanks',
  forgetMe: 'Forget it all and stop',
  explored: (reason: string) => `Something new to try · ${reason}`,
  dismiss: (product: string) => `Not for me: ${product}`,

  loadingProduct: 'Loading the product…',
  productFailed: 'This product could not be loaded. Check your connection, then try again.',
  productGone: 'This product is not here. It may have left our shelves.',
  back: 'All products',
  askAbout: 'Ask about it',
  questionAbout: (product: string) => `I have a question about ${product}: `,
  details: 'Details',

  helpTitle: 'How can we help?',
  helpText: 'Search our help pages and policies, or pick a topic.',
  searchLabel: 'Search help',
  searchPlaceholder: 'For example: return a tent',
  search: 'Search',
  searching: 'Searching…',
  searchFailed: 'The search did not work. Check your connection, then try again.',
  nothingFound: 'We found nothing for these words. Try others, or ask the assistant.',
  found: (count: number) => plural('en', count, { one: '# passage found', other: '# passages found' }),
  topics: 'Topics',
  topicNames: {
    '/help/delivery': 'Delivery',
    '/help/returns': 'Returns',
    '/help/payment': 'Payment',
    '/help/orders': 'Orders',
    '/help/warranty': 'Warranty',
    '/help/gift-cards': 'Gift cards',
    '/help/privacy': 'Privacy',
    '/policies/shipping': 'Shipping policy',
    '/policies/returns': 'Returns policy',
    '/policies/payment': 'Payment policy',
    '/policies/warranty': 'Warranty terms',
  },

  tryAgain: 'Try again',
  tryAgainIn: (seconds: number) =>
    plural('en', seconds, { one: 'Try again in # second', other: 'Try again in # seconds' }),
  notFoundTitle: 'This path leads nowhere',
  notFoundText: 'The page may have moved. The products and the help are a step away.',
  demo: 'Fernholm is an invented shop that shows what Aisle does. Nothing here can be bought.',
  api: 'API reference',
  suggestions: [
    'How long do I have to return something?',
    'Which tent fits two people?',
    'What does delivery to Germany cost?',
  ],
};

/** What every language of the store must say. */
export type StoreTexts = typeof en;
/** A topic of the help that the store links to. */
export type KnownTopic = keyof StoreTexts['topicNames'];
