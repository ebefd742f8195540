import { Button, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { ExportButton } from '#features/exports/web/parts.tsx'
import { momentText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { disputes } from '../../contract.ts'
import { DisputesFromList } from './DisputesFromList.tsx'

type Row = Out<typeof disputes.newest>['rows'][number]

/** The newest disputes of a place as its ledger says them, with the ways in and out of lists. No party stands here. */
export function DisputesPage() {
  const { t, language } = useSpeech()
  const { at, step } = usePlace()
  const { may } = useSession()
  const village = step('village')
  const [open, setOpen] = useState(false)
  const list = useList(disputes.newest, at ? { areaId: at } : {})
  const solved = (row: Row) =>
    row.solved === null ? (
      ''
    ) : (
      <Tag color={row.solved ? 'success' : 'warning'}>{t(row.solved ? 'ui.yes' : 'ui.no')}</Tag>
    )
  return (
    <>
      <PageHead title={t('disputes.title')} about={t('disputes.about')}>
        {village && may('request.fileFor') && <Button onClick={() => setOpen(true)}>{t('disputes.list')}</Button>}
        <ExportButton first="disputes" />
      </PageHead>
      {!village && <p className="sz-hint">{t('disputes.list.village')}</p>}
      <ListTable<Row>
        small
        list={list}
        nothing={{ title: t('disputes.none'), next: t('disputes.none.next') }}
        columns={[
          {
            title: t('disputes.what'),
            key: 'title',
            render: (_, row) => <Link href={`/queue?request=${row.id}`}>{row.title}</Link>,
          },
          { title: t('disputes.category'), dataIndex: 'category', width: 140 },
          {
            title: t('disputes.place'),
            key: 'place',
            render: (_, row) => [row.villageName, row.placeName].filter(Boolean).join(' '),
          },
          {
            title: t('disputes.received'),
            key: 'at',
            width: 150,
            render: (_, row) => momentText(row.receivedAt, language),
          },
          { title: t('disputes.handler'), dataIndex: 'handler', width: 150 },
          { title: t('disputes.state'), dataIndex: 'state', width: 120 },
          { title: t('disputes.solved'), key: 'solved', width: 90, render: (_, row) => solved(row) },
        ]}
      />
      {village && open && <DisputesFromList villageId={village.id} onClose={() => setOpen(false)} />}
    </>
  )
}
