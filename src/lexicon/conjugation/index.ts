export * from './check-verbs.js'
export * from './conjugate.js'
