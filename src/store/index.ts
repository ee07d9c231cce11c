export { spansOf } from './spans-of.js'
export { openSqliteStore, StoreError } from './sqlite.js'
export type { Added, Store, StoredSpan } from './store.js'
