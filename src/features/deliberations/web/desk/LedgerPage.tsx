import { Button, Input, Select, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { ExportButton } from '#features/exports/web/parts.tsx'
import { useAsked } from '#ui/desk/asked.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useList } from '#wire/hooks.ts'
import { deliberations, itemStates } from '../../contract.ts'
import { CallDrawer } from './CallDrawer.tsx'
import { type Topic, useTopicWords } from './shown.ts'

type Asked = { bodyId: number | null; state: (typeof itemStates)[number] | null; from: string; to: string }
const start: Asked = { bodyId: null, state: null, from: '', to: '' }

/** 议事台账: what was talked over and decided in the chosen place, derived from the meetings. */
export function LedgerPage() {
  const { t } = useSpeech()
  const { at } = usePlace()
  const [calling, setCalling] = useState(false)
  const [asked, ask] = useAsked<Asked>(start)
  const { bodyId, state, from, to } = asked
  const list = useList(deliberations.ledger, {
    ...{ limit: 50, ...(at ? { areaId: at } : {}), ...(bodyId ? { bodyId } : {}), ...(state ? { state } : {}) },
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  })
  return (
    <>
      <PageHead title={t('deliberations.desk.ledger')} about={t('deliberations.desk.about')}>
        <Button type="primary" onClick={() => setCalling(true)}>
          {t('deliberations.desk.call')}
        </Button>
        <Link href="/deliberations/meetings">
          <Button tabIndex={-1}>{t('deliberations.desk.meetings')}</Button>
        </Link>
        <ExportButton first="deliberations" />
        <PrintButton />
      </PageHead>
      <Query asked={asked} ask={ask} areaId={at} />
      <ListTable<Topic>
        list={list}
        columns={useColumns()}
        nothing={{ title: t('deliberations.desk.none'), next: t('deliberations.desk.none.next') }}
      />
      {calling && <CallDrawer onClose={() => setCalling(false)} />}
    </>
  )
}

function Query({
  asked,
  ask,
  areaId,
}: {
  asked: Asked
  ask: (next: Asked) => void
  areaId: number | null | undefined
}) {
  const { t } = useSpeech()
  const bodies = useList(deliberations.bodies, { limit: 100, ...(areaId ? { areaId } : {}) })
  return (
    <search className="sz-query sz-no-print">
      <Select<number | null>
        style={{ minWidth: 220 }}
        aria-label={t('deliberations.desk.body')}
        value={asked.bodyId}
        onChange={(bodyId) => ask({ ...asked, bodyId })}
        options={[
          { value: null, label: t('deliberations.desk.body.all') },
          ...bodies.rows.map((body) => ({ value: body.id, label: `${body.areaName} ${body.name}` })),
        ]}
      />
      <Select<Asked['state']>
        style={{ minWidth: 170 }}
        aria-label={t('deliberations.desk.state')}
        value={asked.state}
        onChange={(state) => ask({ ...asked, state })}
        options={[
          { value: null, label: t('deliberations.desk.state.all') },
          ...itemStates.map((value) => ({ value, label: t(`deliberations.state.${value}`) })),
        ]}
      />
      <span className="sz-inline">
        <label htmlFor="topics-from">{t('deliberations.desk.from')}</label>
        <Input
          id="topics-from"
          type="date"
          value={asked.from}
          onChange={(event) => ask({ ...asked, from: event.target.value })}
        />
      </span>
      <span className="sz-inline">
        <label htmlFor="topics-to">{t('deliberations.desk.to')}</label>
        <Input
          id="topics-to"
          type="date"
          value={asked.to}
          onChange={(event) => ask({ ...asked, to: event.target.value })}
        />
      </span>
    </search>
  )
}

/** The nine columns that this ledger always has. */
function useColumns(): TableColumnsType<Topic> {
  const { t } = useSpeech()
  const words = useTopicWords()
  const told = (key: string, of: (one: Topic) => string, width?: number) => ({
    ...{ title: t(`deliberations.column.${key}`), key, render: (_: unknown, one: Topic) => of(one) },
    ...(width ? { width } : {}),
  })
  return [
    {
      title: t('deliberations.column.title'),
      key: 'title',
      width: 190,
      render: (_, one) => (
        <div className="sz-two-lines">
          {one.meetingId === null ? (
            one.title
          ) : (
            <Link href={`/deliberations/meetings/${one.meetingId}`}>{one.title}</Link>
          )}
          <span>{one.bodyName}</span>
        </div>
      ),
    },
    told('proposer', words.proposer, 90),
    told('on', (one) => (one.on ? words.day(one.on) : ''), 100),
    told('present', (one) => (one.roll === null ? '' : `${one.roll}/${one.present}`), 90),
    told('votes', words.votes, 140),
    {
      title: t('deliberations.column.resolution'),
      key: 'resolution',
      render: (_, one) => (
        <>
          <Tag color={colours[one.state]}>{t(`deliberations.state.${one.state}`)}</Tag>
          {one.resolution}
        </>
      ),
    },
    told('public', words.board, 110),
    told('tasks', (one) => (one.publicFrom ? words.tasks(one) : ''), 110),
    told('rated', (one) => (one.publicFrom ? words.rated(one) : ''), 130),
  ]
}

const colours: Partial<Record<Topic['state'], string>> = {
  inquorate: 'warning',
  passed: 'processing',
  published: 'success',
}
