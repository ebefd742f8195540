import { Input, Table } from 'antd'
import { useState } from 'react'
import { addDays } from '#kernel/shared/day.ts'
import { dayText, todayHere } from '#ui/dates.ts'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { grids } from '../../contract.ts'

type Household = { id: number; since: string; endedOn: string | null }

/** Who was responsible for a household on a day that somebody asks for: today to begin with, or the last day of one that has ended. */
export function HouseholdResponsible({ household: { id, since, endedOn } }: { household: Household }) {
  const { t, language } = useSpeech()
  const last = endedOn === null ? todayHere() : addDays(endedOn, -1)
  const [on, setOn] = useState(last)
  const there = since <= on && on <= last
  const { data, problem } = useRead(grids.responsible, { householdId: id, on }, { enabled: there })
  if (last < since) return <p className="sz-quiet">{t('grids.desk.responsible.never')}</p>
  return (
    <>
      {endedOn !== null && (
        <p className="sz-quiet">
          {t('grids.desk.responsible.ended', { day: dayText(endedOn, language), last: dayText(last, language) })}
        </p>
      )}
      <Answer on={on} min={since} max={last} onChange={setOn} data={there ? data : undefined} problem={problem} />
      {on !== '' && !there && (
        <p role="status">
          {t('grids.desk.responsible.notThen', { since: dayText(since, language), last: dayText(last, language) })}
        </p>
      )}
    </>
  )
}

/** The same for a grid. */
export function GridResponsible({ gridId }: { gridId: number }) {
  const [on, setOn] = useState(todayHere())
  const { data, problem } = useRead(grids.gridResponsible, { gridId, on }, { enabled: on !== '' })
  return <Answer on={on} onChange={setOn} data={data} problem={problem} />
}

type Read = ReturnType<typeof useRead<typeof grids.responsible>>
type Props = {
  on: string
  min?: string
  max?: string
  onChange: (on: string) => void
  data: Read['data']
  problem: Read['problem']
}

function Answer({ on, min, max = todayHere(), onChange, data, problem }: Props) {
  const { t, say, language } = useSpeech()
  return (
    <>
      <div className="sz-inline">
        <Input
          type="date"
          className="sz-narrow"
          aria-label={t('grids.desk.responsible.on')}
          min={min}
          max={max}
          value={on}
          onChange={(event) => onChange(event.target.value)}
        />
        {data && <span className="sz-quiet">{data.grids.map((grid) => grid.name).join(' › ')}</span>}
      </div>
      <ProblemNote problem={problem} />
      {data && (
        <Table
          rowKey="postId"
          size="small"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={data.people}
          locale={{ emptyText: t('grids.desk.responsible.nobody') }}
          columns={[
            { title: t('grids.desk.responsible.who'), dataIndex: 'name' },
            { title: t('grids.desk.responsible.as'), key: 'title', render: (_, one) => say(one.title) },
            {
              title: t('grids.desk.responsible.where'),
              key: 'via',
              render: (_, one) => one.gridName ?? t(`grids.desk.via.${one.via}`),
            },
            {
              title: t('grids.desk.responsible.term'),
              key: 'term',
              render: (_, one) =>
                `${dayText(one.termFrom, language)} – ${one.termTo ? dayText(one.termTo, language) : t('grids.desk.responsible.now')}`,
            },
          ]}
        />
      )}
    </>
  )
}
