import path from 'node:path';

/** Where the local world keeps its things, below one folder. */
export function localPlaces(folder: string) {
  return {
    folder,
    tables: path.join(folder, 'dynamo'),
    /** Where the process that has the tables open lets others reach them. */
    tablesEndpoint: path.join(folder, 'dynamo.endpoint'),
    index: path.join(folder, 'index.sqlite'),
    reserveIndex: path.join(folder, 'reserve.sqlite'),
    guestTokenSecret: path.join(folder, 'guest-token.secret'),
    staffTokenSecret: path.join(folder, 'staff-token.secret'),
    web: path.join(folder, 'web'),
    blobs: path.join(folder, 'blobs'),
    lake: path.join(folder, 'lake'),
  } as const;
}

export type LocalPlaces = ReturnType<typeof localPlaces>;
