export { type Pipeline, pipelineOf } from './pipeline.js'
export { pipeline, type ReadInput, type ReadOptions, read } from './read.js'
