import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { useSending } from '#features/attachments/web/parts.tsx'
import { todayHere } from '#ui/dates.ts'
import { DayField } from '#ui/phone/DayField.tsx'
import { Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { TextArea } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useDraft } from '#ui/useDraft.ts'
import { visits } from '../../contract.ts'
import { laneOf } from './laneOf.ts'

const SHORTEST = 2
const LONGEST = 500

/** One plan for one household: what is needed, what will be done, by when. */
export function PlanPage() {
  const { t } = useSpeech()
  const householdId = Number(useParams<{ id: string }>().id)
  return (
    <Screen title={t('visits.phone.plan.new')} back={`/visits/${householdId}`}>
      <SignedIn why={t('visits.phone.why')}>
        <PlanForm householdId={householdId} />
      </SignedIn>
    </Screen>
  )
}

function PlanForm({ householdId }: { householdId: number }) {
  const { t } = useSpeech()
  const [, go] = useLocation()
  const name = `plan.${householdId}`
  const { draft, change, drop } = useDraft(name, { need: '', measure: '', dueOn: '' })
  const [pressed, setPressed] = useState(false)
  const done = () => {
    drop()
    go(`/visits/${householdId}`, { replace: true })
  }
  const sending = useSending(visits.plan, { onArrived: done, onWaits: done })
  const need = draft.need.trim()
  const measure = draft.measure.trim()
  const missing = (text: string) => (pressed && text.length < SHORTEST ? t('visits.phone.text.missing') : null)
  const press = () => {
    setPressed(true)
    if (need.length < SHORTEST || measure.length < SHORTEST || draft.dueOn === '') return
    const lines = [
      { name: t('visits.phone.plan.need'), value: need },
      { name: t('visits.phone.plan.measure'), value: measure },
    ]
    const telling = {
      ...{ title: t('visits.phone.plan.new'), lines, page: `/visits/${householdId}`, aboutId: null },
      ...{ draft: { name, values: { ...draft } }, lane: laneOf(householdId), version: null, moves: 0 as const },
    }
    void sending.send({ householdId, need, measure, dueOn: draft.dueOn }, [], telling).catch(() => {}) // said below
  }
  return (
    <>
      <Note>{t('visits.phone.plan.about')}</Note>
      <Card>
        <TextArea
          label={t('visits.phone.plan.need')}
          fault={missing(need)}
          rows={2}
          max={LONGEST}
          value={draft.need}
          onChange={(text) => change({ need: text })}
        />
        <TextArea
          label={t('visits.phone.plan.measure')}
          fault={missing(measure)}
          rows={2}
          max={LONGEST}
          value={draft.measure}
          onChange={(text) => change({ measure: text })}
        />
        <DayField
          label={t('visits.phone.plan.dueOn')}
          fault={pressed && draft.dueOn === '' ? t('ui.missing') : null}
          min={todayHere()}
          value={draft.dueOn}
          onChange={(dueOn) => change({ dueOn })}
        />
      </Card>
      <Problem problem={sending.problem} />
      <Press busy={sending.sending} onPress={press}>
        {t('visits.phone.plan.save')}
      </Press>
    </>
  )
}
