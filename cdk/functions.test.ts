import { describe, expect, test } from 'vitest';
import { Config, type FunctionName, needs } from '#contract/config.ts';
import { functions } from './functions.ts';
import { deployedFunctions } from './testing/deployed-functions.ts';
import { referent } from './testing/referent.ts';
import { synthesised } from './testing/synthesised.ts';

const {
  Functions,
  Jobs,
  Watch,
  Data: data,
  Lake,
} = synthesised({
  model: 'eu.amazon.nova-lite-v1:0',
  sentryDsn: 'https://k1@errors.example/7',
});
/** What functions stand on. */
const Data = {
  ...data,
  Resources: { ...data.Resources, ...Lake.Resources },
  Outputs: { ...data.Outputs, ...Lake.Outputs },
};
const deployed = new Map([
  ...deployedFunctions(Functions),
  ...deployedFunctions(Jobs),
  ...deployedFunctions(Watch),
]);
const names = Object.keys(needs);

/** What anybody may be given beside what the contract says it needs. */
const optional = new Set([
  'AISLE_STAGE',
  'AISLE_MODEL',
  'AISLE_INFERENCE_PROFILES',
  'AISLE_GUARDRAIL',
  'WIDGET_ORIGINS',
  'STAFF_ISSUER',
  'STAFF_CLIENT_ID',
  'STAFF_SIGN_IN',
  'SENTRY_DSN',
]);

const readActions = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
const writeActions = [
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:DeleteItem',
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
];
const actionsOf = {
  read: readActions,
  write: writeActions,
  'read-write': [...readActions, ...writeActions],
};

const readsSecret = ['secretsmanager:GetSecretValue'];
const bucketActions = {
  read: ['s3:GetObject', 's3:ListBucket'],
  write: ['s3:ListBucket', 's3:PutObject'],
  'read-write': ['s3:GetObject', 's3:ListBucket', 's3:PutObject'],
};
const looksUp = ['glue:GetDatabase', 'glue:GetPartitions', 'glue:GetTable'];
/** What is done with that which is no table. */
const otherActions: Readonly<Partial<Record<string, typeof bucketActions>>> = {
  GUEST_TOKEN_SECRET: { read: readsSecret, write: readsSecret, 'read-write': readsSecret },
  ORIGIN_SECRET: { read: readsSecret, write: readsSecret, 'read-write': readsSecret },
  // Who only writes there reads back what it wrote.
  DOCUMENTS_BUCKET: { ...bucketActions, write: bucketActions['read-write'] },
  SNAPSHOTS_BUCKET: bucketActions,
  ASSETS_BUCKET: { ...bucketActions, write: ['s3:PutObject'] },
  // The functions either write facts or have Athena learn.
  LAKE_BUCKET: {
    read: bucketActions.read,
    write: bucketActions['read-write'],
    'read-write': [
      ...bucketActions['read-write'],
      's3:AbortMultipartUpload',
      's3:GetBucketLocation',
      's3:ListMultipartUploadParts',
    ],
  },
  ORDERS_BUCKET: { read: [], write: ['s3:PutObject'], 'read-write': [] },
  // Once for the database, once for its tables.
  LAKE_DATABASE: { read: [...looksUp, ...looksUp], write: [], 'read-write': [] },
  ATHENA_WORKGROUP: {
    read: ['athena:GetQueryExecution', 'athena:StartQueryExecution', 'athena:StopQueryExecution'],
    write: [],
    'read-write': [],
  },
};

/** Of the one function behind the stream of a table. */
const streamActions = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];

test('the functions deployed are those of the contract', () => {
  expect([...deployed.keys()].toSorted()).toEqual(names.toSorted());
});

describe.each(Object.entries(needs))('%s', (name, needed) => {
  const variables = deployed.get(name)?.Environment.Variables ?? {};

  test('is given all it needs and nothing else', () => {
    const given = Object.keys(variables).filter((variable) => !optional.has(variable));
    expect(new Set(given)).toEqual(new Set<string>(needed));
  });

  test('knows no variable that the contract does not', () => {
    const known = Object.keys(Config.shape);
    expect(Object.keys(variables).filter((variable) => !known.includes(variable))).toEqual([]);
  });

  test('reaches exactly the resources its variables name', () => {
    const reached = statementsOnData(name).map(({ resource }) => resource);
    const named = needed.map((variable) => referent(variables[variable], Data));
    expect(new Set(reached)).toEqual(new Set(named));
  });

  test('may do with each what its design says', () => {
    const binds: Readonly<Record<string, keyof typeof actionsOf>> = functionNamed(name).binds;
    for (const variable of needed) {
      const verb = binds[variable];
      const resource = referent(variables[variable], Data);
      const allowed = statementsOnData(name)
        .filter((statement) => statement.resource === resource)
        .flatMap(({ actions }) => actions);
      const intended = [
        ...(otherActions[variable] ?? actionsOf)[verb ?? 'read'],
        ...(name === 'fold' ? streamActions : []),
      ];
      expect(verb).toBeDefined();
      expect(allowed.toSorted()).toEqual(intended.toSorted());
    }
  });

  test('has the variable of a table hold that table', () => {
    for (const variable of needed) {
      expect(referent(variables[variable], Data)).toContain(variable.replaceAll('_', ''));
    }
  });
});

test('a document of the shop is read by the ingest alone, and written by none of ours', () => {
  const onDocuments = (name: string, action: string) =>
    (deployed.get(name)?.statements ?? [])
      .filter(({ Action }) => Action.includes(action))
      .flatMap(({ Resource }) => Resource)
      .filter((resource) => referent(resource, Data)?.startsWith('DOCUMENTSBUCKET') === true)
      .map((resource) => JSON.stringify(resource));
  for (const name of deployed.keys()) {
    const [reads, writes] = [onDocuments(name, 's3:GetObject'), onDocuments(name, 's3:PutObject')];
    const isDocument = (resource: string) => !/\/(?:intents|events)\/\*/u.test(resource);
    expect(writes.filter(isDocument)).toEqual([]);
    if (name !== 'ingest') expect(reads.filter(isDocument)).toEqual([]);
  }
});

test('only who calls a model by design may call one', () => {
  const callers = [...deployed].filter(
    ([, { statements, Environment }]) =>
      'AISLE_MODEL' in Environment.Variables ||
      statements.some(({ Action }) => Action.some((action) => action.startsWith('bedrock:'))),
  );
  const byDesign = names.filter((name) => functionNamed(name).calls.length > 0);
  expect(callers.map(([name]) => name).toSorted()).toEqual(byDesign.toSorted());
  expect(byDesign).toContain('chat');
});

/** Who asks an embedder or a model, and who counts. */
const whoPays = [
  'system',
  'chat',
  'knowledge',
  'products',
  'recommendations',
  'sources',
  'costs',
  'descriptions',
  'ingest',
  'describe',
  'refresh',
  'fold',
  'tally',
];

test.each([
  [
    'SHOP_TABLE',
    {
      read: [
        'system',
        'chat',
        'conversations',
        'knowledge',
        'products',
        'events',
        'recommendations',
        'sources',
        'descriptions',
        'ingest',
        'describe',
        'refresh',
        'tally',
        'learn',
        'retain',
        'audit',
        'lake',
      ],
      write: [
        'recommendations',
        'sources',
        'descriptions',
        'ingest',
        'describe',
        'refresh',
        'learn',
        'audit',
      ],
    },
  ],
  [
    'PEOPLE_TABLE',
    {
      read: ['chat', 'conversations', 'events', 'recommendations', 'learn', 'retain', 'audit'],
      write: ['chat', 'conversations', 'events', 'learn', 'retain'],
    },
  ],
  ['DOCUMENTS_BUCKET', { read: ['chat', 'ingest'], write: ['ingest', 'learn', 'lake'] }],
  ['ASSETS_BUCKET', { read: [], write: ['sources'] }],
  [
    'SNAPSHOTS_BUCKET',
    {
      read: ['system', 'chat', 'knowledge', 'products', 'sources', 'descriptions', 'ingest', 'refresh'],
      write: ['sources', 'descriptions', 'ingest', 'refresh'],
    },
  ],
  ['MONEY_TABLE', { read: [...whoPays, 'lake'], write: whoPays }],
  ['LAKE_BUCKET', { read: ['learn'], write: ['learn', 'lake'] }],
])('%s is read and written by nobody else', (variable, expected) => {
  const touching = (verb: string) =>
    [...deployed.keys()].filter((name) => {
      const binds: Readonly<Record<string, string>> = functionNamed(name).binds;
      return binds[variable]?.includes(verb);
    });
  expect({ read: touching('read'), write: touching('write') }).toEqual(expected);
});

function functionNamed(name: string) {
  const found = names.find((known): known is FunctionName => known === name);
  if (found === undefined) throw new Error(`There is no function ${name}`);
  return functions[found];
}

function statementsOnData(name: string): { resource: string; actions: string[] }[] {
  return (deployed.get(name)?.statements ?? []).flatMap(({ Action, Resource }) =>
    Resource.flatMap((value) => {
      const resource = referent(value, Data);
      return resource !== undefined && resource in Data.Resources ? [{ resource, actions: Action }] : [];
    }),
  );
}
