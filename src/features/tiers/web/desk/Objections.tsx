import { Button, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { momentText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList } from '#wire/hooks.ts'
import { tiers } from '../../contract.ts'
import { valueText } from '../shown.ts'
import { DecideObjection, type Objection } from './DecideObjection.tsx'

/** What households say is wrong, the oldest first; what was decided, the newest first. */
export function Objections({ decided, villageId }: { decided: boolean; villageId: number | undefined }) {
  const { t, say, language } = useSpeech()
  const [open, setOpen] = useState<Objection | null>(null)
  const list = useList(tiers.objections, { decided, limit: 50, ...(villageId ? { villageId } : {}) })
  return (
    <>
      <ListTable<Objection>
        list={list}
        nothing={{ title: t('tiers.desk.noObjections'), next: t('tiers.desk.noObjections.next') }}
        columns={[
          {
            title: t('tiers.desk.household'),
            key: 'household',
            width: 160,
            render: (_, row) => <Link href={`/households/${row.householdId}`}>{row.householdCode}</Link>,
          },
          { title: t('tiers.desk.tier'), key: 'tier', width: 120, render: (_, row) => say(row.tier) },
          {
            title: t('tiers.desk.what'),
            key: 'what',
            render: (_, row) => (row.fact ? say(row.fact.words) : t('tiers.desk.cannotSay')),
          },
          {
            title: t('tiers.desk.used'),
            key: 'used',
            width: 140,
            render: (_, row) => (row.fact ? valueText(t, row.fact.fact, row.value) : t('ui.nothing')),
          },
          { title: t('tiers.desk.reason'), dataIndex: 'reason', key: 'reason' },
          {
            title: t('tiers.desk.by'),
            key: 'by',
            width: 190,
            render: (_, row) =>
              [
                `${row.byName ?? ''} ${momentText(row.at, language)}`,
                row.noted && t('heard.noted', { heard: t(`heard.${row.noted.heard}`), name: row.noted.name }),
              ]
                .filter(Boolean)
                .join(' · '),
          },
          {
            title: t('tiers.desk.decide'),
            key: 'do',
            width: 130,
            render: (_, row) =>
              row.state === 'waiting' ? (
                <Button onClick={() => setOpen(row)}>{t('tiers.desk.decide')}</Button>
              ) : (
                <Tag>{t(`tiers.state.${row.state}`)}</Tag>
              ),
          },
        ]}
      />
      {open && <DecideObjection objection={open} onClose={() => setOpen(null)} />}
    </>
  )
}
