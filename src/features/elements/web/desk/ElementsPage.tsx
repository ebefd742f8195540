import { Button, Segmented, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { elements } from '../../contract.ts'

type Answer = Out<typeof elements.read>
type Element = Answer['elements'][number]

/** What the chosen place holds by the elements of its model, and where each of it came from. */
export function ElementsPage() {
  const { t, say } = useSpeech()
  const { step } = usePlace()
  const [chosen, setChosen] = useState<string | null>(null)
  const village = step('village')
  const township = step('township')
  const read = useRead(elements.read, village ? { villageId: village.id } : township ? { townshipId: township.id } : {})
  const { data } = read
  const set = data?.sets.find((one) => one.id === chosen) ?? data?.sets[0]
  const shown = set && data ? set.elements.flatMap((id) => data.elements.find((one) => one.id === id) ?? []) : []
  return (
    <>
      <PageHead title={t('elements.desk.title')} about={t('elements.desk.about')}>
        <PrintButton />
      </PageHead>
      <ProblemNote problem={read.problem} again={() => void read.refetch()} />
      {data && set && (
        <>
          {data.sets.length > 1 && (
            <div className="sz-query sz-no-print">
              <Segmented
                aria-label={t('elements.desk.set')}
                value={set.id}
                onChange={setChosen}
                options={data.sets.map((one) => ({ value: one.id, label: say(one) }))}
              />
            </div>
          )}
          <Section title={say(set)}>
            <Facts elements={shown} data={data} />
          </Section>
          <Section title={t('elements.desk.areas')}>
            <Areas elements={shown} data={data} />
          </Section>
        </>
      )}
    </>
  )
}

/** Each element with what it is made of, how much of it is new, and which work leaves it. */
function Facts({ elements: shown, data }: { elements: readonly Element[]; data: Answer }) {
  const { t, say } = useSpeech()
  const rows = shown.flatMap((element) =>
    element.counts.map((fact, i) => ({ element, fact, first: i === 0, span: i === 0 ? element.counts.length : 0 })),
  )
  type Row = (typeof rows)[number]
  const columns: TableColumnsType<Row> = [
    {
      title: t('elements.desk.element'),
      key: 'element',
      onCell: (row) => ({ rowSpan: row.span }),
      render: (_, row) => <strong>{say(row.element)}</strong>,
    },
    { title: t('elements.desk.fact'), key: 'fact', render: (_, row) => t(`elements.fact.${row.fact}`) },
    { title: t('elements.desk.stands'), key: 'n', align: 'right', render: (_, row) => data.total[row.fact] ?? 0 },
    { title: t('elements.desk.fresh'), key: 'fresh', align: 'right', render: (_, row) => data.fresh[row.fact] ?? 0 },
    { title: t('elements.desk.from'), key: 'from', render: (_, row) => t(`elements.from.${row.fact}`) },
  ]
  return (
    <Table<Row>
      rowKey={(row) => `${row.element.id} ${row.fact}`}
      size="small"
      columns={columns}
      dataSource={rows}
      pagination={false}
    />
  )
}

/** The same place by place, in the order of the county; nothing can be sorted, because more is not better. */
function Areas({ elements: shown, data }: { elements: readonly Element[]; data: Answer }) {
  const { t, say } = useSpeech()
  const { choose } = usePlace()
  type Row = Answer['rows'][number]
  const columns: TableColumnsType<Row> = [
    {
      title: t('elements.desk.area'),
      key: 'name',
      fixed: 'left',
      render: (_, row) => (
        <Button type="link" onClick={() => choose(row.areaId)}>
          {row.name}
        </Button>
      ),
    },
    ...shown.map((element) => ({
      title: say(element),
      children: element.counts.map((fact) => ({
        title: t(`elements.fact.${fact}`),
        key: `${element.id} ${fact}`,
        align: 'right' as const,
        render: (_: unknown, row: Row) => row.counts[fact] ?? 0,
      })),
    })),
  ]
  return (
    <Table<Row>
      rowKey="areaId"
      size="small"
      scroll={{ x: 'max-content' }}
      columns={columns}
      dataSource={data.rows}
      pagination={data.rows.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
      locale={{ emptyText: <Nothing title={t('elements.desk.none')} next={t('elements.desk.none.next')} /> }}
    />
  )
}
