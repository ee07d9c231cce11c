export { appOf } from './app.js'
export { serve } from './serve.js'
