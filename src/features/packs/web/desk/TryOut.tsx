import { Button, Input, Table } from 'antd'
import { useState } from 'react'
import { momentText } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { packs } from '../../contract.ts'
import { type InForce, useSaying } from './saying.ts'

type Tried = NonNullable<Out<typeof packs.tryOut>['tried']>
type State = Tried['draft']['states'][number]

/** A past request under today's models and under the draft. Nothing is written. */
export function TryOut({ inForce }: { inForce: InForce }) {
  const { t } = useSpeech()
  const [typed, setTyped] = useState('')
  const [number, setNumber] = useState('')
  const tried = useRead(packs.tryOut, { number }, { enabled: number !== '' })
  return (
    <Section title={t('packs.desk.try')}>
      <div className="sz-query">
        <Input
          className="sz-narrow"
          aria-label={t('packs.desk.try.number')}
          placeholder={t('packs.desk.try.number')}
          maxLength={12}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={() => setNumber(typed.trim())}
        />
        <Button disabled={typed.trim().length < 4} onClick={() => setNumber(typed.trim())}>
          {t('packs.desk.try.send')}
        </Button>
      </div>
      <ProblemNote problem={tried.problem} />
      {tried.data?.tried && <Met tried={tried.data.tried} inForce={inForce} />}
    </Section>
  )
}

function Met({ tried, inForce }: { tried: Tried; inForce: InForce }) {
  const { t, say, language } = useSpeech()
  const saying = useSaying(inForce)
  const { began, today, draft } = tried
  const due = (state: State | undefined) => {
    const clock = saying.clock(state?.clock)
    if (!state?.dueAt) return clock || t('packs.desk.none')
    return t('packs.desk.try.due', { clock, at: momentText(state.dueAt, language) })
  }
  const cell = (state: State | undefined) => (
    <div className="sz-two-lines">
      {state ? say(state) : t('packs.desk.fresh')}
      <span>{due(state)}</span>
      {state?.steps.map((one) => (
        <span key={`${one.zh} ${one.by.join()}`}>
          {t('packs.desk.try.step', { step: say(one), who: saying.takers(one.by) })}
        </span>
      ))}
    </div>
  )
  const ids = [...new Set([...today.states, ...draft.states].map(({ id }) => id))]
  const head = (met: Tried['draft'], word: string) =>
    [t(word), say(met.category), say(met.procedure)].filter(Boolean).join(' · ')
  const received = { at: momentText(tried.receivedAt, language), procedure: say(began.procedure) }
  return (
    <>
      <p>{t('packs.desk.try.began', { ...received, version: `${saying.pack(began.packId)} ${began.packVersion}` })}</p>
      <Table
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={ids.map((id) => ({ id }))}
        columns={[
          {
            title: head(today, 'packs.desk.try.today'),
            key: 'today',
            render: (_, { id }) => cell(today.states.find((one) => one.id === id)),
          },
          {
            title: head(draft, 'packs.desk.try.draft'),
            key: 'draft',
            render: (_, { id }) => cell(draft.states.find((one) => one.id === id)),
          },
        ]}
      />
    </>
  )
}
