export { appOf, type Source } from './app.js'
export { serve } from './serve.js'
