import { useEffect, useRef } from 'preact/hooks'
import type { TimelineEntry, TimelineTelling } from '../../../src/views/index.js'
import { hrefOf } from '../route.js'
import { wholeWords } from '../ui/whole-words.js'

/** One event: when, what and who; opened, every telling with its chain, the origins, and what contradicts what. */
export function EventCard({ entry, open, onToggle }: { entry: TimelineEntry; open: boolean; onToggle: () => void }) {
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (open) card.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  return (
    <li ref={card} id={entry.id} class={`event status-${entry.status}`}>
      <time class="when">{entry.timeLabel}</time>
      <div class="card">
        <button type="button" class="summary" aria-expanded={open} onClick={onToggle}>
          <span class="kind">{entry.whatLabel}</span>
          <span class="title">{entry.title}</span>
          <span class="facts">
            <span class="parties">{entry.parties.map((p) => p.name).join('، ')}</span>
            {entry.place && <span class="place">{entry.place}</span>}
            <span class={`badge status-${entry.status}`}>{entry.statusLabel}</span>
            <span class="badge told">
              {entry.tellings.length} رواية · {entry.origins.length} مصدرًا أصليًا
            </span>
            {entry.conflicts.length > 0 && <span class="badge contested">تعارض</span>}
          </span>
        </button>
        {open && <Details entry={entry} />}
      </div>
    </li>
  )
}

function Details({ entry }: { entry: TimelineEntry }) {
  return (
    <div class="details">
      {entry.conflicts.map((conflict, i) => (
        <section key={`${conflict.slot}${i}`} class="conflict">
          <h3>تعارض في {conflict.slotLabel}</h3>
          <ul>
            {conflict.values.map((value) => (
              <li key={value.value}>
                <strong>{value.label}</strong> <span class="who">{value.tellers.join('، ')}</span>
              </li>
            ))}
          </ul>
          {conflict.verdict && <p class="who">{conflict.verdict}</p>}
        </section>
      ))}
      <h3>الروايات</h3>
      <ol class="tellings">
        {entry.tellings.map((telling) => (
          <Telling key={`${telling.source}#${telling.event}`} telling={telling} />
        ))}
      </ol>
      <h3>المصادر الأصلية</h3>
      <ul class="origins">
        {entry.origins.map((origin) => (
          <li key={origin.label + origin.outlets.join()}>
            <strong>{origin.label}</strong> <span class="who">{origin.outlets.join('، ')}</span>
            {origin.why && <span class="why">{origin.why}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One telling: outlet ← chain, the sentence with its trigger marked, and the way to the words. */
function Telling({ telling }: { telling: TimelineTelling }) {
  const { sentence, trigger } = telling
  const word = wholeWords(sentence.text, trigger.start - sentence.start, trigger.end - sentence.start)
  return (
    <li class="telling">
      <p class="chain">
        {[telling.outlet, ...telling.chain].map((link, i) => (
          <span key={`${i}${link}`} class="link">
            {link}
          </span>
        ))}
        <span class={`badge status-${telling.status}`}>{telling.statusLabel}</span>
        {telling.timeLabel && <span class="who">{telling.timeLabel}</span>}
      </p>
      <blockquote>
        <a href={hrefOf({ page: 'article', source: telling.source, start: trigger.start, end: trigger.end })}>
          {sentence.text.slice(0, word.start)}
          <mark>{sentence.text.slice(word.start, word.end)}</mark>
          {sentence.text.slice(word.end)}
        </a>
      </blockquote>
    </li>
  )
}
