import { Button, Tag } from 'antd'
import { useState } from 'react'
import { dayText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { openCalls } from '../../contract.ts'
import { CallDrawer } from './CallDrawer.tsx'

type Row = Out<typeof openCalls.list>['rows'][number]

/** Posts that were called out, and what became of each call. A new one begins from a vacant grid. */
export function CallsPage() {
  const { t, say, language } = useSpeech()
  const { at, way } = usePlace()
  const [open, show] = useState<number | null>(null)
  const list = useList(openCalls.list, { limit: 50, ...(at ? { areaId: at } : {}) })
  const day = (value: string) => dayText(value, language)
  return (
    <>
      <PageHead
        title={[way.at(-1)?.name, t('openCalls.title')].filter(Boolean).join(' · ')}
        about={t('openCalls.desk.about')}
      >
        <PrintButton />
      </PageHead>
      <ListTable<Row>
        list={list}
        columns={[
          {
            title: t('openCalls.desk.post'),
            key: 'post',
            render: (_, row) => (
              <div className="sz-two-lines">
                <Button type="link" size="small" onClick={() => show(row.id)}>
                  {say(row.title)}
                </Button>
                <span>{[row.villageName, row.gridName].join(' · ')}</span>
              </div>
            ),
          },
          {
            title: t('openCalls.desk.until'),
            key: 'until',
            render: (_, row) => (
              <div className="sz-two-lines">
                {t('openCalls.until.offers', { day: day(row.offersUntil) })}
                <span>{t('openCalls.until.votes', { day: day(row.votesUntil) })}</span>
              </div>
            ),
          },
          { title: t('openCalls.desk.candidates'), dataIndex: 'candidates', width: 100, align: 'right' },
          {
            title: t('openCalls.desk.turnout'),
            key: 'turnout',
            width: 190,
            render: (_, row) => t('openCalls.turnout', { present: row.present, roll: row.roll }),
          },
          {
            title: t('openCalls.desk.state'),
            key: 'state',
            width: 190,
            render: (_, row) => (
              <>
                <Tag>{t(row.state === 'open' ? `openCalls.stage.${row.stage}` : `openCalls.state.${row.state}`)}</Tag>
                {row.chosen}
              </>
            ),
          },
        ]}
        nothing={{ title: t('openCalls.desk.none'), next: t('openCalls.desk.none.next') }}
      />
      {open && <CallDrawer callId={open} onClose={() => show(null)} />}
    </>
  )
}
