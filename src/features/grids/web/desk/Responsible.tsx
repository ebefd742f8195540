import { Input, Table } from 'antd'
import { useState } from 'react'
import { dayText, todayHere } from '#ui/dates.ts'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { grids } from '../../contract.ts'

/** Who was responsible for a household on a day that somebody asks for; today to begin with. */
export function HouseholdResponsible({ householdId }: { householdId: number }) {
  const [on, setOn] = useState(todayHere())
  const { data, problem } = useRead(grids.responsible, { householdId, on }, { enabled: on !== '' })
  return <Answer on={on} onChange={setOn} data={data} problem={problem} />
}

/** The same for a grid. */
export function GridResponsible({ gridId }: { gridId: number }) {
  const [on, setOn] = useState(todayHere())
  const { data, problem } = useRead(grids.gridResponsible, { gridId, on }, { enabled: on !== '' })
  return <Answer on={on} onChange={setOn} data={data} problem={problem} />
}

type Read = ReturnType<typeof useRead<typeof grids.responsible>>
type Props = { on: string; onChange: (on: string) => void; data: Read['data']; problem: Read['problem'] }

function Answer({ on, onChange, data, problem }: Props) {
  const { t, say, language } = useSpeech()
  return (
    <>
      <div className="sz-inline">
        <Input
          type="date"
          className="sz-narrow"
          aria-label={t('grids.desk.responsible.on')}
          max={todayHere()}
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
