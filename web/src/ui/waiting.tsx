import type { Loaded } from './use-data.js'

/** What is shown while data is on its way, or when it could not be had. */
export function Waiting({ of }: { of: Loaded<unknown> }) {
  if (of.state === 'failed')
    return (
      <p class="message" role="alert">
        تعذّر تحميل البيانات: <bdi dir="ltr">{of.message}</bdi>
      </p>
    )
  return (
    <p class="message" aria-busy="true">
      جارٍ التحميل…
    </p>
  )
}
