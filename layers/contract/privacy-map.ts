/** A place where data lies, and what of it is of people. */
export interface DataStore {
  readonly name: string;
  /** Where CDK makes it: how the paths of its resources begin. Empty for a store outside AWS's templates. */
  readonly paths: readonly string[];
  /** What of it is personal; empty where nothing is. */
  readonly personal: readonly string[];
  readonly why: string;
  readonly kept: string;
  /** How somebody's data is erased when they ask. */
  readonly erased: string;
}

const nothing = 'There is nothing of anybody to erase';
const withStage =
  'As long as the stage keeps its logs: 7 days in dev, 30 in prod, unless logRetentionDays says otherwise';

/** Every store of a deployment. A test finds one that is missing here; docs/privacy-map.md is made from it. */
export const privacyMap: readonly DataStore[] = [
  {
    name: 'People',
    paths: ['Data/PEOPLE_TABLE'],
    personal: [
      'what shoppers wrote to the assistant and to people of the shop, personal data of known forms taken out before',
      'the answers, ratings and hand-overs of their conversations',
      'which of their answers were doubtful, by the id of the conversation and without a word of it, if they agreed',
      'what they looked at, put in the cart and bought, by the id of a guest, if they agreed',
    ],
    why: 'To answer with the conversation in mind, to hand it over to a person, to recommend what fits, and to find out once a week what the shop could not answer',
    kept: '30 days by expiry, filtered on read; the assistant remembers for 30 idle minutes. Backups: 35 days',
    erased: 'DELETE /v1/conversations/{conversationId} and DELETE /v1/events, at once',
  },
  {
    name: 'Shop',
    paths: ['Data/SHOP_TABLE'],
    personal: ['the name or address by which people of the shop sign what they change, where they sign in'],
    why: 'Knowledge, catalogue, rules and texts of the shop, who changed them, and how many answers of a week were doubtful',
    kept: 'As long as the shop keeps them. Backups: 35 days',
    erased: 'By the shop’s own people: what they wrote stays, under the id of an account that is gone',
  },
  {
    name: 'Money',
    paths: ['Data/MONEY_TABLE'],
    personal: ['ids of conversations and messages beside what a call cost; no text'],
    why: 'To account for every call of a model',
    kept: 'As long as the shop keeps its books: totals must not change when somebody is forgotten',
    erased: 'The ids lead nowhere once the conversation is erased',
  },
  {
    name: 'Operations',
    paths: ['Data/OPERATIONS_TABLE'],
    personal: ['replies kept for repeated requests, and keys of requests, by the id of a guest'],
    why: 'So that a request that is sent twice is done once; quotas; jobs; vectors of texts of the shop',
    kept: 'A day by expiry, quotas until their window ends. Backups: 35 days',
    erased: 'By expiry',
  },
  {
    name: 'Documents',
    paths: ['Data/DOCUMENTS_BUCKET'],
    personal: ['day files of what shoppers did, by the id of a guest, if they agreed, below events/'],
    why: 'To learn what goes with what; the shop’s own documents lie beside',
    kept: 'Day files 400 days by lifecycle, unless lakeDays says otherwise; documents as long as the shop leaves them there',
    erased:
      'DELETE /v1/events: the next run of the learning, within the hour, writes the day files without the shopper',
  },
  {
    name: 'Orders of jobs',
    paths: ['Data/ORDERS_BUCKET'],
    personal: [],
    why: 'What a merchant ordered to be written, product by product',
    kept: 'A week by lifecycle',
    erased: nothing,
  },
  {
    name: 'Pictures',
    paths: ['Data/ASSETS_BUCKET'],
    personal: [],
    why: 'Pictures of products, which the pages show',
    kept: 'As long as the shop keeps them',
    erased: nothing,
  },
  {
    name: 'Snapshots of the index',
    paths: ['Data/SNAPSHOTS_BUCKET'],
    personal: [],
    why: 'Knowledge and catalogue as one file to search in',
    kept: 'The newest; those before it for 7 days by lifecycle',
    erased: nothing,
  },
  {
    name: 'Lake',
    paths: ['Lake/LAKE_BUCKET'],
    personal: [],
    why: 'Facts for analysis: what calls cost, what turns took, what was looked at and bought, without texts and persons',
    kept: '400 days by lifecycle, unless lakeDays says otherwise; results of queries for a day',
    erased: nothing,
  },
  {
    name: 'Backups (prod)',
    paths: ['Data/DailyBackups'],
    personal: ['what lies in the tables of people, shop and money, as it was at night'],
    why: 'To have the shop back when a table is lost',
    kept: '35 days, as are the tables’ own backups',
    erased: 'By expiry. Whoever restores one erases again who was erased since: docs/regions.md says how',
  },
  {
    name: 'Vectors (Pinecone, where the deployment has it)',
    paths: [],
    personal: [],
    why: 'Knowledge and catalogue as vectors, a namespace for each shop. Questions are sent to be compared and not kept',
    kept: 'As long as the shop’s knowledge',
    erased: nothing,
  },
  {
    name: 'Staff',
    paths: ['Auth/StaffPool'],
    personal: ['addresses, roles and sign-ins of people who work for the shop'],
    why: 'To know who may see costs, conversations and settings',
    kept: 'As long as the shop leaves the account; sign-ins 30 days',
    erased: 'Delete the user in the pool',
  },
  {
    name: 'Secrets',
    paths: ['Data/GUEST_TOKEN_SECRET', 'Data/ORIGIN_SECRET', 'Data/VendorKeys'],
    personal: [],
    why: 'Keys that sign tokens, open the gateway to CloudFront and call vendors',
    kept: 'As long as the stage',
    erased: nothing,
  },
  {
    name: 'Logs of functions',
    paths: ['Functions', 'Jobs/Functions', 'Web/PageUpload', 'Gpu/Endpoint'],
    personal: ['ids of requests and conversations; never a text, an address or a token'],
    why: 'To find out why something failed',
    kept: withStage,
    erased: 'By expiry',
  },
  {
    name: 'Log of requests',
    paths: ['Api/RestApi'],
    personal: [],
    why: 'How often each route is called, how long it takes and how it ends: no address, agent, path or query',
    kept: withStage,
    erased: nothing,
  },
  {
    name: 'Log of visits (prod)',
    paths: ['Visits/Visits'],
    personal: [],
    why: 'How CloudFront serves: no address, agent, path, query or country',
    kept: withStage,
    erased: nothing,
  },
  {
    name: 'Log of what the firewall refused (prod)',
    paths: ['Edge/Firewall'],
    personal: ['addresses of refused requests, masked for everybody without the right to unmask them'],
    why: 'To tell an attack from a mistake of ours; tokens, cookies, queries and agents are left out',
    kept: withStage,
    erased: 'By expiry',
  },
  {
    name: 'Queues of jobs',
    paths: ['Jobs/ingest', 'Jobs/describe', 'Jobs/DeadLetters'],
    personal: [],
    why: 'Names of documents, and ids of calls and of texts that are to be worked on',
    kept: '4 days, dead letters 14 days',
    erased: nothing,
  },
  {
    name: 'Pages',
    paths: ['Web/Website'],
    personal: [],
    why: 'The files of the pages, which are public',
    kept: 'Until the next deployment',
    erased: nothing,
  },
];
