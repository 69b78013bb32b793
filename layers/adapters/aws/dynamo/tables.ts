/** The four tables by who may touch them. All have the key `pk`, `sk`; those that expire do so by `expiresAt`. */
export const tables = {
  shop: { partitionKey: 'pk', sortKey: 'sk', expiry: undefined },
  people: { partitionKey: 'pk', sortKey: 'sk', expiry: 'expiresAt' },
  money: { partitionKey: 'pk', sortKey: 'sk', expiry: undefined },
  operations: { partitionKey: 'pk', sortKey: 'sk', expiry: 'expiresAt' },
} as const;

export type TableRole = keyof typeof tables;
