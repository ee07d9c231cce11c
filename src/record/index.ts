export * from './copy-index.js'
export * from './passages.js'
export * from './shingles.js'
