export { openSqliteStore, StoreError } from './sqlite.js'
export type { Added, Store, StoredVisit, Version } from './store.js'
