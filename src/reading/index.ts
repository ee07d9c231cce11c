export { type Pipeline, pipelineOf } from './pipeline.js'
export { pipeline, type ReadOptions, read } from './read.js'
