import { Stream } from 'node:stream';
import type { Lock, TableDb } from 'dynalite/db/index.js';
import type { TableCatalog } from '../store/table-catalog.ts';
import { settle, type Fail } from './settle.ts';

/** Shows the catalogue as dynalite's database of tables. */
export function viewTables(tables: TableCatalog, lock: Lock, fail: Fail): TableDb {
  return {
    awsAccountId: '000000000000',
    awsRegion: 'local',
    lock: (name, critical) => lock(`table ${name}`, critical),
    get: (name, done) => done(null, tables.get(name)),
    put: (_name, table, done) => settle(tables.put(table), done, fail),
    del: (name, done) => settle(tables.delete(name), done, fail),
    createKeyStream() {
      const names = Object.assign(new Stream(), { destroy: () => {} });
      Promise.resolve(tables.names())
        .then((all) => {
          for (const name of all) names.emit('data', name);
          return names.emit('end');
        })
        .catch(fail);
      return names;
    },
  };
}
