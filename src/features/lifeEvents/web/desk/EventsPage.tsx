import { Button, Flex, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { dayText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useList } from '#wire/hooks.ts'
import { type Kind, kinds, lifeEvents } from '../../contract.ts'
import { type EventRow, useSentence } from '../sentence.ts'
import { OpenDrawer } from './OpenDrawer.tsx'
import { PeopleFromList } from './PeopleFromList.tsx'

/** What happened in one's area, the newest first, with the household to open. */
export function EventsPage() {
  const { t, language } = useSpeech()
  const sentence = useSentence()
  const village = usePlace().step('village')
  const [kind, setKind] = useState<Kind | undefined>()
  const [opening, setOpening] = useState<'household' | 'list' | null>(null)
  const list = useList(lifeEvents.list, {
    limit: 50,
    ...(village ? { villageId: village.id } : {}),
    ...(kind ? { kind } : {}),
  })
  return (
    <>
      <PageHead title={t('lifeEvents.desk.title')} about={t('lifeEvents.desk.about')}>
        <Select
          allowClear
          aria-label={t('lifeEvents.desk.what')}
          placeholder={t('lifeEvents.desk.kindFilter')}
          style={{ width: 180 }}
          value={kind ?? null}
          onChange={(value) => setKind(value ?? undefined)}
          options={kinds.map((value) => ({ value, label: t(`lifeEvents.kind.${value}`) }))}
        />
        {village && (
          <>
            <Button onClick={() => setOpening('list')}>{t('lifeEvents.list')}</Button>
            <Button type="primary" onClick={() => setOpening('household')}>
              {t('lifeEvents.desk.open')}
            </Button>
          </>
        )}
      </PageHead>
      <p className="sz-no-print">
        <Link href="/village-past">{t('lifeEvents.desk.villagePast')}</Link>
      </p>
      {village && opening === 'household' && <OpenDrawer villageId={village.id} onClose={() => setOpening(null)} />}
      {village && opening === 'list' && <PeopleFromList villageId={village.id} onClose={() => setOpening(null)} />}
      <ListTable<EventRow>
        list={list}
        nothing={{ title: t('lifeEvents.desk.none'), next: t('lifeEvents.desk.none.next') }}
        columns={[
          { title: t('lifeEvents.desk.day'), key: 'day', width: 130, render: (_, row) => dayText(row.day, language) },
          {
            title: t('lifeEvents.desk.what'),
            key: 'what',
            render: (_, row) => (row.undoneBy === null ? sentence(row) : <del>{sentence(row)}</del>),
          },
          {
            title: t('lifeEvents.desk.household'),
            key: 'household',
            width: 160,
            render: (_, row) => (
              // far enough apart for a finger: a family that moved has two
              <Flex vertical align="start" gap="small">
                {row.households.map((one) => (
                  <Link key={one.id} href={`/households/${one.id}`}>
                    {one.code}
                  </Link>
                ))}
              </Flex>
            ),
          },
          {
            title: t('lifeEvents.desk.source'),
            key: 'source',
            width: 260,
            render: (_, row) =>
              t('lifeEvents.desk.by', { name: row.byName ?? '—', source: t(`lifeEvents.source.${row.source}`) }),
          },
        ]}
      />
    </>
  )
}
