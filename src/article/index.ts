export { articleOf, type PageArticle } from './article-of.js'
