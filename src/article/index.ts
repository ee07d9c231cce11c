export { articleOf } from './article-of.js'
