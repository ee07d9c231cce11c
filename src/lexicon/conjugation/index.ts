export * from './conjugate.js'
export * from './check-verbs.js'
