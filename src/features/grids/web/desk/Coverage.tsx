import { Button, Table, type TableColumnsType } from 'antd'
import { useModel } from '#features/words/web/parts.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { grids } from '../../contract.ts'
import { References } from './References.tsx'
import { Vacancies } from './Vacancies.tsx'

type Row = Out<typeof grids.coverage>['rows'][number]

/** Townships with their numbers, in the order of the county: what is missing where, never a ranking. */
export function Coverage() {
  const { t } = useSpeech()
  const { step } = usePlace()
  const township = step('township')
  const { data, problem, isPending, refetch } = useRead(grids.coverage, {})
  const columns = useColumns()
  const rows = (data?.rows ?? []).filter((row) => !township || row.townshipId === township.id)
  return (
    <>
      <PageHead title={t('grids.desk.coverage')} about={t('grids.desk.coverage.about')}>
        <PrintButton />
      </PageHead>
      <ProblemNote problem={problem} again={() => void refetch()} />
      <Table<Row>
        rowKey="townshipId"
        size="middle"
        columns={columns}
        dataSource={rows}
        loading={isPending}
        pagination={false}
        locale={{
          emptyText: <Nothing title={t('grids.desk.coverage.none')} next={t('grids.desk.coverage.none.next')} />,
        }}
      />
      <References rows={data?.references ?? []} />
      <Vacancies key={township?.id ?? 0} townshipId={township?.id} />
    </>
  )
}

function useColumns(): TableColumnsType<Row> {
  const { t, say } = useSpeech()
  const { choose, step } = usePlace()
  const levels = useModel(step('township')?.id)?.gridLevels ?? []
  const number = (title: string, of: (row: Row) => number, warn = false) => ({
    title,
    key: title,
    align: 'right' as const,
    render: (_: unknown, row: Row) => <span className={warn && of(row) > 0 ? 'sz-warn' : 'sz-num'}>{of(row)}</span>,
  })
  return [
    {
      title: t('grids.desk.township'),
      key: 'name',
      render: (_, row) => (
        <Button type="link" onClick={() => choose(row.townshipId)}>
          {row.name}
        </Button>
      ),
    },
    number(t('grids.desk.villages'), (row) => row.villages),
    number(t('grids.desk.groups'), (row) => row.groups),
    ...levels.map((level) => number(say(level), (row) => row.gridsByLevel[String(level.level)] ?? 0)),
    number(t('grids.desk.households'), (row) => row.households),
    number(t('grids.desk.unassignedShort'), (row) => row.unassigned, true),
    number(t('grids.desk.outOfBand'), (row) => row.warnings, true),
    number(t('grids.desk.noChief'), (row) => row.withoutChief, true),
  ]
}
