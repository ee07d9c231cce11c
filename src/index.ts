/** Sanad as a library. Importing it reads no file and starts nothing; the lexicons are opened at the first reading. */
export * from './document/index.js'
export { InputError, pagesIn, pagesOf } from './intake/index.js'
export { type Lexicons, openLexicons } from './lexicon/index.js'
export { type ReadInput, type ReadOptions, read, readTogether } from './reading/index.js'
export { buildRecord } from './record/index.js'
export { type Added, openSqliteStore, type Store } from './store/index.js'
export { type Evened, FOLDED, fold, type NormalView, normalView, type Span, searchKey } from './text/index.js'
export * from './views/index.js'
