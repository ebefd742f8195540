import { Button, Checkbox, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { CategorySelect } from '#features/requests/web/parts.tsx'
import { addDays } from '#kernel/shared/day.ts'
import { todayHere } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { inspections } from '../../contract.ts'

const usualDays = 90
const usualSize = 10
const mostDrawn = 200

/** The chosen place; a supervisor of the county may leave it open. */
function useArea(): { id: number | null; name: string } | null {
  const { step } = usePlace()
  const { session } = useSession()
  const chosen = step('village') ?? step('township')
  if (chosen) return chosen
  const ofCounty = session?.posts.some((post) => post.level === 'county')
  return session && ofCounty ? { id: null, name: session.county.name } : null
}

/** Area, days, category and number. There is nothing here to choose a matter by. */
export function DrawForm() {
  const { t } = useSpeech()
  const area = useArea()
  const [asked, ask] = useState({ from: addDays(todayHere(), 1 - usualDays), to: todayHere(), category: '' })
  if (!area) return <p className="sz-hint">{t('inspections.desk.area.choose')}</p>
  const wanted = {
    ...(area.id === null ? {} : { areaId: area.id }),
    ...{ from: asked.from, to: asked.to },
    ...(asked.category ? { category: asked.category } : {}),
  }
  return (
    <div className="sz-no-print">
      <Section title={t('inspections.desk.draw')}>
        <div className="sz-query">
          <span>
            {t('inspections.desk.area')} <strong>{area.name}</strong>
          </span>
          <label htmlFor="draw-from">{t('inspections.desk.from')}</label>
          <Input
            id="draw-from"
            type="date"
            value={asked.from}
            max={asked.to}
            onChange={(event) => event.target.value && ask({ ...asked, from: event.target.value })}
          />
          <label htmlFor="draw-to">{t('inspections.desk.to')}</label>
          <Input
            id="draw-to"
            type="date"
            value={asked.to}
            min={asked.from}
            max={todayHere()}
            onChange={(event) => event.target.value && ask({ ...asked, to: event.target.value })}
          />
          <CategorySelect
            label={t('inspections.desk.category')}
            placeholder={t('inspections.desk.category.all')}
            value={asked.category || undefined}
            onChange={(category) => ask({ ...asked, category: category ?? '' })}
          />
        </div>
        <Throw wanted={wanted} />
      </Section>
    </div>
  )
}

function Throw({ wanted }: { wanted: { areaId?: number; from: string; to: string; category?: string } }) {
  const { t } = useSpeech()
  const [, go] = useLocation()
  const search = useSearch()
  const [size, setSize] = useState(usualSize)
  const [each, setEach] = useState(false)
  const frame = useRead(inspections.frame, wanted)
  const drawing = useWrite(inspections.draw, ({ id }) => go(`/inspections/${id}${search ? `?${search}` : ''}`))
  const { population, villages } = frame.data ?? { population: 0, villages: 0 }
  const told = villages > 1 ? 'inspections.desk.frame.villages' : 'inspections.desk.frame'
  return (
    <>
      <div className="sz-query">
        <label htmlFor="draw-size">{t('inspections.desk.size')}</label>
        <InputNumber
          id="draw-size"
          min={1}
          max={mostDrawn}
          precision={0}
          value={size}
          onChange={(next) => setSize(next ?? 1)}
        />
        {villages > 1 && (
          <Checkbox checked={each} onChange={(event) => setEach(event.target.checked)}>
            {t('inspections.desk.spread')}
          </Checkbox>
        )}
        <Button
          type="primary"
          disabled={population === 0 || size > population}
          loading={drawing.sending}
          onClick={() => drawing.write({ ...wanted, size, spread: each && villages > 1 ? 'village' : 'whole' })}
        >
          {t('inspections.desk.draw')}
        </Button>
        {frame.data && population > 0 && <span className="sz-quiet">{t(told, { n: population, villages })}</span>}
      </div>
      {frame.data && population === 0 && <p className="sz-hint">{t('inspections.desk.frame.none')}</p>}
      {population > 0 && size > population && (
        <p className="sz-hint">{t('inspections.desk.frame.few', { n: population })}</p>
      )}
      <ProblemNote problem={frame.problem ?? drawing.problem} />
    </>
  )
}
