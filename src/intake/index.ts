export { filesOf, pagesIn } from './files.js'
export { InputError } from './input-error.js'
export { PAGE_BYTES } from './limits.js'
export { pagesOf } from './pages-of.js'
