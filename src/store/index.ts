export { captureDigest } from './captures.js'
export { openSqliteStore, StoreError } from './sqlite.js'
export type { Added, Store, Version } from './store.js'
