import { Select, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Figure, Figures } from '#ui/desk/Figure.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { visits } from '../../contract.ts'

type Row = Out<typeof visits.ofLine>['rows'][number]

/** Whom a line reaches and what came of it. By area, in a village by name; the columns cannot be sorted, because that would rank people. */
export function LinePage() {
  const { t, say } = useSpeech()
  const { step } = usePlace()
  const [line, setLine] = useState<string | null>(null)
  const village = step('village')
  const township = step('township')
  const read = useRead(visits.ofLine, {
    ...(village ? { villageId: village.id } : township ? { townshipId: township.id } : {}),
    ...(line ? { line } : {}),
  })
  const { data } = read
  return (
    <>
      <PageHead title={t('visits.line.title')} about={t('visits.line.about')}>
        <PrintButton />
      </PageHead>
      <ProblemNote problem={read.problem} again={() => void read.refetch()} />
      {data && data.line === null && <Nothing title={t('visits.line.noLine')} next={t('visits.line.noLine.next')} />}
      {data && data.line !== null && (
        <>
          <search className="sz-query sz-no-print">
            <Select<string>
              className="sz-select"
              aria-label={t('visits.line.line')}
              value={data.line}
              onChange={setLine}
              options={data.lines.map((one) => ({ value: one.id, label: say(one) }))}
            />
          </search>
          <Figures>
            <Figure name={t('visits.line.contacts')} value={data.total.contacts} />
            <Figure name={t('visits.line.households')} value={data.total.households} />
            <Figure name={t('visits.line.visited')} value={data.total.visited} />
            <Figure name={t('visits.line.requests')} value={data.total.requests} />
            <Figure name={t('visits.line.solved')} value={data.total.solved} />
          </Figures>
          <Rows rows={data.rows} people={village !== undefined} />
        </>
      )}
    </>
  )
}

function Rows({ rows, people }: { rows: readonly Row[]; people: boolean }) {
  const { t } = useSpeech()
  const number = (key: 'contacts' | 'households' | 'visited' | 'requests' | 'solved') => ({
    ...{ title: t(`visits.line.${key}`), dataIndex: key, key, align: 'right' as const },
  })
  const columns: TableColumnsType<Row> = [
    { title: t(people ? 'visits.line.contact' : 'visits.line.area'), dataIndex: 'name', key: 'name' },
    ...(people ? [] : [number('contacts')]),
    ...[number('households'), number('visited'), number('requests'), number('solved')],
  ]
  return (
    <Table<Row>
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={rows}
      pagination={rows.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
      locale={{ emptyText: <Nothing title={t('visits.line.none')} next={t('visits.line.none.next')} /> }}
    />
  )
}
