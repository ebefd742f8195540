import { useState } from 'react'
import { useSending } from '#features/attachments/web/parts.tsx'
import { Waits } from '#features/escrow/web/parts.tsx'
import { Choices, Several, Toggle } from '#ui/phone/Choosing.tsx'
import { Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { TextArea } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { countOf } from '#ui/typed.ts'
import { useDraft } from '#ui/useDraft.ts'
import type { Out } from '#wire/contract.ts'
import type { Asked } from '#wire/hooks.ts'
import { outcomes, visits } from '../../contract.ts'
import { laneOf } from './laneOf.ts'

type Home = Out<typeof visits.household>['household']

const SHORTEST = 2
const LONGEST = 500

const blank = {
  line: null as string | null,
  duty: null as string | null,
  topics: [] as string[],
  outcome: null as string | null,
  text: '',
  asRequest: false,
  closesPlan: false,
}

/** What this visit left, on one screen. It waits on the phone where there is no network, a request made of it included. */
export function VisitForm({ home }: { home: Home }) {
  const { t, say } = useSpeech()
  const name = `visit.${home.householdId}`
  const { draft, change, drop } = useDraft(name, blank)
  const [pressed, setPressed] = useState(false)
  const sending = useSending(visits.record, { onArrived: drop, onWaits: drop })
  const line = home.lines.find((one) => one.id === draft.line) ?? home.lines[0]
  if (sending.waits) return <Waits />
  const text = draft.text.trim()
  const short = countOf(text) < SHORTEST
  const press = () => {
    setPressed(true)
    if (short || draft.outcome === null || !line) return
    setPressed(false)
    const duty = line.duties.find((one) => one.id === draft.duty)
    const topics = draft.topics.filter((id) => line.topics.some((one) => one.id === id))
    const closesPlan = draft.closesPlan && home.plan !== null
    const asked = { householdId: home.householdId, line: line.id, outcome: draft.outcome, text } as Asked<
      typeof visits.record
    >
    const lines = [
      { name: t('visits.phone.who'), value: home.headName ?? home.address },
      { name: t('visits.phone.outcome'), value: t(`visits.outcome.${draft.outcome}`) },
      { name: t('visits.phone.text'), value: text },
    ]
    const telling = {
      ...{ title: t('visits.phone.one'), lines, page: `/visits/${home.householdId}`, aboutId: null },
      ...{ draft: { name, values: { ...draft } }, lane: laneOf(home.householdId), version: null, moves: 0 as const },
    }
    const more = { topics, asRequest: draft.asRequest, closesPlan, ...(duty ? { duty: duty.id } : {}) }
    void sending.send({ ...asked, ...more }, [], telling).catch(() => {}) // said below
  }
  return (
    <>
      {sending.done ? <Note>{t('visits.phone.saved')}</Note> : null}
      <Card>
        {home.lines.length > 1 ? (
          <Choices
            label={t('visits.phone.line')}
            options={home.lines.map((one) => ({ id: one.id, name: say(one) }))}
            value={line?.id ?? null}
            onChange={(id) => change({ line: id, duty: null, topics: [] })}
          />
        ) : null}
        {line && line.duties.length > 0 ? (
          <Choices
            label={t('visits.phone.duty')}
            optional
            options={line.duties.map((one) => ({ id: one.id, name: say(one) }))}
            value={draft.duty}
            onChange={(id) => change({ duty: id })}
          />
        ) : null}
        {line && line.topics.length > 0 ? (
          <Several
            label={t('visits.phone.topics')}
            hint={t('visits.phone.topics.hint')}
            optional
            options={line.topics.map((one) => ({ id: one.id, name: say(one) }))}
            value={draft.topics}
            onChange={(topics) => change({ topics })}
          />
        ) : null}
        <Choices
          label={t('visits.phone.outcome')}
          hint={t('visits.phone.outcome.hint')}
          fault={pressed && draft.outcome === null ? t('ui.missing') : null}
          options={outcomes.map((id) => ({ id, name: t(`visits.outcome.${id}`) }))}
          value={draft.outcome}
          onChange={(id) => change({ outcome: id })}
        />
        <TextArea
          label={t('visits.phone.text')}
          hint={t('visits.phone.text.hint')}
          fault={pressed && short ? t('visits.phone.text.missing') : null}
          rows={3}
          max={LONGEST}
          value={draft.text}
          onChange={(said) => change({ text: said })}
        />
        <Toggle
          label={t('visits.phone.asRequest')}
          hint={t('visits.phone.asRequest.hint')}
          value={draft.asRequest}
          onChange={(asRequest) => change({ asRequest })}
        />
        {home.plan && draft.outcome !== 'need' ? (
          <Toggle
            label={t('visits.phone.closesPlan')}
            hint={t('visits.phone.closesPlan.hint')}
            value={draft.closesPlan}
            onChange={(closesPlan) => change({ closesPlan })}
          />
        ) : null}
      </Card>
      <Problem problem={sending.problem} />
      <Press busy={sending.sending} onPress={press}>
        {t('visits.phone.save')}
      </Press>
    </>
  )
}
