import { Button, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { dayText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { deliberations } from '../../contract.ts'
import { CallDrawer } from './CallDrawer.tsx'

type Row = Out<typeof deliberations.meetings>['rows'][number]

/** Meetings of the bodies in the chosen place, the newest first. */
export function MeetingsPage() {
  const { t, language } = useSpeech()
  const { at } = usePlace()
  const [calling, setCalling] = useState(false)
  const list = useList(deliberations.meetings, { limit: 50, ...(at ? { areaId: at } : {}) })
  return (
    <>
      <PageHead title={t('deliberations.desk.meetings')} about={t('deliberations.desk.meetings.about')}>
        <Button type="primary" onClick={() => setCalling(true)}>
          {t('deliberations.desk.call')}
        </Button>
        <Link href="/deliberations">
          <Button tabIndex={-1}>{t('deliberations.desk.ledger')}</Button>
        </Link>
        <PrintButton />
      </PageHead>
      <ListTable<Row>
        list={list}
        columns={[
          {
            title: t('deliberations.desk.body'),
            key: 'body',
            render: (_, row) => (
              <div className="sz-two-lines">
                <Link href={`/deliberations/meetings/${row.id}`}>{row.bodyName}</Link>
                <span>{row.areaName}</span>
              </div>
            ),
          },
          {
            title: t('deliberations.column.on'),
            key: 'on',
            width: 150,
            render: (_, row) => `${dayText(row.on, language)} ${row.time}`,
          },
          { title: t('deliberations.desk.place'), dataIndex: 'place', width: 160 },
          { title: t('deliberations.desk.topics'), dataIndex: 'topics', width: 90, align: 'right' },
          {
            title: t('deliberations.column.present'),
            key: 'present',
            width: 110,
            render: (_, row) => (row.roll === null ? '' : `${row.roll}/${row.present}`),
          },
          {
            title: t('deliberations.desk.state'),
            key: 'state',
            width: 170,
            render: (_, row) => (
              <Tag color={row.state === 'inquorate' ? 'warning' : undefined}>
                {t(row.againId === null ? `deliberations.meeting.${row.state}` : 'deliberations.desk.again.done')}
              </Tag>
            ),
          },
        ]}
        nothing={{ title: t('deliberations.desk.meetings.none'), next: t('deliberations.desk.none.next') }}
      />
      {calling && <CallDrawer onClose={() => setCalling(false)} />}
    </>
  )
}
