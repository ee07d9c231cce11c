export { type ReadInput, type ReadOptions, read, readTogether, TOGETHER } from './read.js'
