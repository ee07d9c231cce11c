export * from './cells.js'
export * from './lexicons.js'
export * from './table.js'
export * from './tables/index.js'
