import { Select } from 'antd'
import { useState } from 'react'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { packs } from '../../contract.ts'
import type { Draft, InForce } from './saying.ts'

/** A picture is shown as one, never as part of the page: nothing in it can run or take the page's styles. */
const addressOf = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`

/** The procedures that the draft changes come first: a time, a name, or a whole way. */
function changedIn(draft: Draft): string[] {
  const changed = draft.differences.flatMap(({ list, id }) =>
    list === 'states' || list === 'moves' ? [id.split('.')[0] ?? ''] : list === 'procedures' ? [id] : [],
  )
  return [...new Set(changed)]
}

/** How a matter goes through its states, today and under the draft, beside each other. */
export function Drawing({ inForce, draft }: { inForce: InForce; draft: Draft }) {
  const { t, say, language } = useSpeech()
  const changed = changedIn(draft)
  const known = new Map(
    [...inForce.entries, ...draft.entries].filter((one) => one.list === 'procedures').map((one) => [one.id, one]),
  )
  const ids = [...new Set([...changed, ...known.keys()])]
  const [chosen, choose] = useState<string | null>(null)
  const procedure = chosen ?? ids[0] ?? ''
  const drawn = useRead(
    packs.draw,
    { procedure, language: language === 'en' ? 'en' : 'zh' },
    { enabled: procedure !== '' },
  )
  const name = say(known.get(procedure)) || procedure
  const picture = (svg: string | null | undefined, word: string) =>
    svg ? (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide picture is moved sideways by keyboard too
      <figure className="sz-drawing" tabIndex={0}>
        <figcaption>{t(word)}</figcaption>
        <img src={addressOf(svg)} alt={`${t(word)}: ${name}`} />
      </figure>
    ) : null
  if (ids.length === 0) return null
  const { today, draft: after } = drawn.data ?? {}
  return (
    <Section
      title={t('packs.desk.drawing')}
      extra={
        <Select
          className="sz-select"
          aria-label={t('packs.desk.drawing.which')}
          value={procedure}
          onChange={choose}
          options={ids.map((id) => ({ value: id, label: say(known.get(id)) || id }))}
        />
      }
    >
      <ProblemNote problem={drawn.problem} />
      {drawn.data && today === after && <p className="sz-quiet">{t('packs.desk.drawing.same')}</p>}
      <div className="sz-drawings">
        {picture(today, 'packs.desk.drawing.today')}
        {today !== after && picture(after, 'packs.desk.drawing.draft')}
      </div>
    </Section>
  )
}
