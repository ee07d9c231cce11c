export * from './chars.js'
export * from './fold.js'
export * from './span.js'
export * from './tongue.js'
