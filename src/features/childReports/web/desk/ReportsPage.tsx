import { Button, Tag } from 'antd'
import { useState } from 'react'
import { momentText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { childReports } from '../../contract.ts'
import { Lines } from './Lines.tsx'
import { OneReport } from './OneReport.tsx'

type Row = Out<typeof childReports.list>['rows'][number]

const colours = { reported: 'red', received: 'gold', settled: 'green' } as const

/** What was reported, for the organs above the village. The list names no child: one opens a report to deal with it. */
export function ReportsPage() {
  const { t, language } = useSpeech()
  const list = useList(childReports.list, {}, { everySeconds: 30 })
  const [open, setOpen] = useState<number | null>(null)
  return (
    <>
      <PageHead title={t('childReports.desk.title')} about={t('childReports.desk.about')} />
      <ListTable<Row>
        list={list}
        nothing={{ title: t('childReports.desk.none'), next: t('childReports.desk.none.next') }}
        columns={[
          { title: t('childReports.desk.number'), dataIndex: 'id', width: 80 },
          { title: t('childReports.desk.at'), key: 'at', width: 150, render: (_, row) => momentText(row.at, language) },
          { title: t('childReports.desk.village'), dataIndex: 'villageName' },
          {
            title: t('childReports.desk.called'),
            key: 'called',
            render: (_, row) => row.called.map((line) => t(`childReports.line.${line}`)).join(t('ui.comma')),
          },
          {
            title: t('childReports.desk.state'),
            key: 'state',
            width: 110,
            render: (_, row) => <Tag color={colours[row.state]}>{t(`childReports.state.${row.state}`)}</Tag>,
          },
          {
            title: t('childReports.desk.due'),
            key: 'due',
            width: 150,
            render: (_, row) => (row.dueAt ? momentText(row.dueAt, language) : ''),
          },
          {
            title: t('childReports.desk.do'),
            key: 'open',
            width: 100,
            render: (_, row) => (
              <Button size="small" type="primary" onClick={() => setOpen(row.id)}>
                {t('childReports.desk.open')}
              </Button>
            ),
          },
        ]}
      />
      <Lines />
      {open !== null && <OneReport reportId={open} onClose={() => setOpen(null)} />}
    </>
  )
}
