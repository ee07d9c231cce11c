export { type ReadInput, type ReadOptions, read } from './read.js'
