import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { useSending } from '#features/attachments/web/parts.tsx'
import { Choices } from '#ui/phone/Choosing.tsx'
import { Awaited, Note, Problem } from '#ui/phone/Notes.tsx'
import { Go, Press } from '#ui/phone/Press.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { TextArea } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { countOf } from '#ui/typed.ts'
import { useDraft } from '#ui/useDraft.ts'
import { useRead } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import type { Request } from './oneRequest.ts'
import { tellingDecision } from './waitingSteps.ts'

/** The contract's own limits for a reason. */
export const SHORTEST_REASON = 2
export const LONGEST_REASON = 500

/** 三事分流 on the phone: the classes of the place with what follows from each, and the reason that the resident will read. */
export function TriagePage() {
  const { t } = useSpeech()
  const { id } = useParams<{ id: string }>()
  const read = useRead(requests.read, { requestId: Number(id) })
  return (
    <Screen title={t('requests.phone.sorted')} back={`/requests/${id}`}>
      <SignedIn why={t('requests.phone.one.why')}>
        <Awaited of={read}>
          {(request) =>
            request.sorting?.maySort ? (
              <Form request={request} classes={othersOf(request.sorting)} />
            ) : (
              <>
                <Note careful>{t('requests.phone.sorted.tooLate')}</Note>
                <Go to={`/requests/${id}`}>{t('requests.phone.seeNow')}</Go>
              </>
            )
          }
        </Awaited>
      </SignedIn>
    </Screen>
  )
}

type Class = NonNullable<Request['sorting']>['classes'][number]

const othersOf = (sorting: NonNullable<Request['sorting']>) =>
  sorting.classes.filter((one) => one.id !== sorting.class?.id)

function Form({ request, classes }: { request: Request; classes: readonly Class[] }) {
  const { t, say } = useSpeech()
  const [, go] = useLocation()
  const name = `triage.${request.id}`
  const { draft, change, drop } = useDraft(name, { chosen: null as string | null, reason: '' })
  const [pressed, setPressed] = useState(false)
  const done = () => {
    drop()
    go(`/requests/${request.id}`, { replace: true })
  }
  const sorting = useSending(requests.triage, { onArrived: done, onWaits: done, answersAs: requests.read })
  const short = countOf(draft.reason.trim()) < SHORTEST_REASON
  const press = () => {
    setPressed(true)
    const chosen = classes.find((one) => one.id === draft.chosen)
    if (!chosen || short) return
    const lines = [
      { name: t('requests.phone.sorted.class'), value: say(chosen.words) },
      { name: t('requests.phone.sorted.because'), value: draft.reason.trim() },
    ]
    const telling = tellingDecision(request, t('requests.phone.sorted.send'), lines, { name, values: { ...draft } })
    const asked = { requestId: request.id, class: chosen.id, reason: draft.reason.trim() }
    void sorting.send(asked, [], telling).catch(() => {}) // said below
  }
  return (
    <>
      <p className="soft">{request.title}</p>
      <Card>
        <Choices
          label={t('requests.phone.sorted.class')}
          fault={pressed && !draft.chosen ? t('ui.missing') : null}
          lay="wide"
          options={classes.map((one) => ({ id: one.id, name: say(one.words), more: say(one.follows) }))}
          value={draft.chosen}
          onChange={(chosen) => change({ chosen })}
        />
        <TextArea
          label={t('requests.phone.sorted.because')}
          hint={t('requests.phone.sorted.because.hint')}
          fault={pressed && short ? t('ui.missing') : null}
          rows={3}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          max={LONGEST_REASON}
        />
      </Card>
      <Problem problem={sorting.problem} />
      <Press busy={sorting.sending} onPress={press}>
        {t('requests.phone.sorted.send')}
      </Press>
    </>
  )
}
