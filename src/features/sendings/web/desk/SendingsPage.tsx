import { Button, Segmented, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { momentText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList, useWrite } from '#wire/hooks.ts'
import { sendings } from '../../contract.ts'
import { WaysTable } from './WaysTable.tsx'

type Row = Out<typeof sendings.list>['rows'][number]
const states = ['dead', 'waiting', 'sent'] as const

/** What went out of the house and what did not: why, and once more. */
export function SendingsPage() {
  const { t } = useSpeech()
  const [state, setState] = useState<Row['state']>('dead')
  const list = useList(sendings.list, { state }, { everySeconds: 30 })
  const again = useWrite(sendings.again)
  const columns = useColumns(state, (sendingId) => again.write({ sendingId }))
  return (
    <>
      <PageHead title={t('sendings.desk.title')} about={t('sendings.desk.about')} />
      <Section title={t('sendings.desk.ways')}>
        <WaysTable />
      </Section>
      <Section
        title={t('sendings.desk.list')}
        extra={
          <Segmented<Row['state']>
            aria-label={t('sendings.desk.list')}
            value={state}
            onChange={setState}
            options={states.map((one) => ({ value: one, label: t(`sendings.desk.state.${one}`) }))}
          />
        }
      >
        <ProblemNote problem={again.problem} />
        <ListTable<Row>
          list={list}
          columns={columns}
          nothing={{ title: t('sendings.desk.none'), next: t('sendings.desk.none.next') }}
        />
      </Section>
    </>
  )
}

function useColumns(state: Row['state'], onAgain: (id: number) => void): TableColumnsType<Row> {
  const { t, language } = useSpeech()
  const moment = (at: string | null) => (at ? momentText(at, language) : t('ui.nothing'))
  return [
    { title: t('sendings.desk.at'), key: 'at', width: 150, render: (_, row) => moment(row.at) },
    { title: t('sendings.desk.way'), key: 'way', render: (_, row) => t(`sendings.desk.way.${row.way}`) },
    {
      title: t('sendings.desk.template'),
      key: 'template',
      render: (_, row) => t(`sendings.desk.template.${row.template}`),
    },
    { title: t('sendings.desk.to'), key: 'to', render: (_, row) => row.to || t('ui.nothing') },
    { title: t('sendings.desk.tries'), dataIndex: 'tries', width: 70 },
    {
      title: t('sendings.desk.reason'),
      key: 'reason',
      render: (_, row) => (row.reason ? <span className="sz-mono">{row.reason}</span> : t('ui.nothing')),
    },
    state === 'waiting'
      ? { title: t('sendings.desk.next'), key: 'next', width: 150, render: (_, row) => moment(row.nextAt) }
      : { title: t('sendings.desk.ended'), key: 'ended', width: 150, render: (_, row) => moment(row.endedAt) },
    {
      title: <span className="sz-unseen">{t('sendings.desk.again')}</span>,
      key: 'again',
      width: 120,
      render: (_, row) =>
        row.again && (
          <Button size="small" onClick={() => onAgain(row.id)}>
            {t('sendings.desk.again')}
          </Button>
        ),
    },
  ]
}
