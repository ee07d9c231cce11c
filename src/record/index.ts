export { buildRecord, RecordBuilder } from './build-record.js'
export { CopyIndex } from './copy-index.js'
export { sharedPassages } from './passages.js'
export * from './shingles.js'
