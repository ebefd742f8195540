import { Button, Radio, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { momentText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useList } from '#wire/hooks.ts'
import { corrections } from '../../contract.ts'
import { type Ask, shown } from './ask.ts'
import { DecideAsk } from './DecideAsk.tsx'

/** What residents say is wrong, the oldest first; what was decided can be read again. */
export function CorrectionsPage() {
  const { t, language } = useSpeech()
  const village = usePlace().step('village')
  const [decided, setDecided] = useState(false)
  const [open, setOpen] = useState<Ask | null>(null)
  const list = useList(corrections.list, { decided, limit: 50, ...(village ? { villageId: village.id } : {}) })
  return (
    <>
      <PageHead title={t('corrections.desk.title')} about={t('corrections.desk.about')}>
        <Radio.Group
          optionType="button"
          value={decided}
          onChange={(event) => setDecided(event.target.value)}
          options={[
            { value: false, label: t('corrections.desk.waiting') },
            { value: true, label: t('corrections.desk.decided') },
          ]}
        />
      </PageHead>
      <ListTable<Ask>
        list={list}
        nothing={{ title: t('corrections.desk.none'), next: t('corrections.desk.none.next') }}
        columns={[
          {
            title: t('corrections.desk.who'),
            key: 'who',
            render: (_, row) => (
              <>
                {row.personName ?? t('corrections.desk.household')}{' '}
                <Link href={`/households/${row.householdId}`}>{row.householdCode}</Link>
              </>
            ),
          },
          {
            title: t('corrections.desk.what'),
            key: 'what',
            width: 130,
            render: (_, row) => t(`corrections.field.${row.field}`),
          },
          { title: t('corrections.desk.now'), key: 'now', render: (_, row) => shown(row, row.now, t) },
          {
            title: t('corrections.desk.said'),
            key: 'said',
            render: (_, row) => <strong>{shown(row, row.said, t)}</strong>,
          },
          {
            title: t('corrections.desk.by'),
            key: 'by',
            width: 200,
            render: (_, row) => `${row.byName ?? ''} ${momentText(row.at, language)}`,
          },
          {
            title: t('corrections.desk.decide'),
            key: 'do',
            width: 150,
            render: (_, row) =>
              row.state === 'waiting' ? (
                <Button onClick={() => setOpen(row)}>{t('corrections.desk.decide')}</Button>
              ) : (
                <Tag>{t(`corrections.state.${row.state}`)}</Tag>
              ),
          },
        ]}
      />
      {open && <DecideAsk ask={open} onClose={() => setOpen(null)} />}
    </>
  )
}
