export { openSqliteStore, StoreError } from './sqlite.js'
export type { Added, Store } from './store.js'
