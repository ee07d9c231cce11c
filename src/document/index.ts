export * from './layers.js'
export * from './reading.js'
export * from './record.js'
export type { Stage } from './stage.js'
