export { buildRecord } from './build-record.js'
export { CopyIndex } from './copy-index.js'
export * from './passages.js'
export * from './shingles.js'
