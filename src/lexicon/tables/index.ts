export * from './nouns.js'
export * from './verbs.js'
