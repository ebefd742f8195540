import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { useSending } from '#features/attachments/web/parts.tsx'
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
import { LONGEST_REASON, SHORTEST_REASON } from './TriagePage.tsx'
import { tellingDecision } from './waitingSteps.ts'

/** Says that the class is not right, in one's own words: the matter begins again and somebody else decides. */
export function ObjectPage() {
  const { t } = useSpeech()
  const { id } = useParams<{ id: string }>()
  const read = useRead(requests.read, { requestId: Number(id) })
  return (
    <Screen title={t('requests.phone.sorted.object')} back={`/requests/${id}`}>
      <SignedIn why={t('requests.phone.one.why')}>
        <Awaited of={read}>
          {(request) =>
            request.sorting?.mayObject ? (
              <Form request={request} />
            ) : (
              <>
                <Note careful>{t('requests.phone.sorted.notNow')}</Note>
                <Go to={`/requests/${id}`}>{t('requests.phone.seeNow')}</Go>
              </>
            )
          }
        </Awaited>
      </SignedIn>
    </Screen>
  )
}

function Form({ request }: { request: Request }) {
  const { t, say } = useSpeech()
  const [, go] = useLocation()
  const name = `object.${request.id}`
  const { draft, change, drop } = useDraft(name, { reason: '' })
  const [pressed, setPressed] = useState(false)
  const done = () => {
    drop()
    go(`/requests/${request.id}`, { replace: true })
  }
  const objecting = useSending(requests.object, { onArrived: done, onWaits: done, answersAs: requests.read })
  const short = countOf(draft.reason.trim()) < SHORTEST_REASON
  const press = () => {
    setPressed(true)
    if (short) return
    const reason = draft.reason.trim()
    const lines = [{ name: t('requests.phone.sorted.object.why'), value: reason }]
    const title = t('requests.phone.sorted.object.send')
    const telling = tellingDecision(request, title, lines, { name, values: { ...draft } })
    void objecting.send({ requestId: request.id, reason }, [], telling).catch(() => {}) // said below
  }
  return (
    <>
      <p className="soft">{request.title}</p>
      <Note>{t('requests.phone.sorted.object.about', { name: say(request.sorting?.class?.words ?? null) })}</Note>
      <Card>
        <TextArea
          label={t('requests.phone.sorted.object.why')}
          fault={pressed && short ? t('ui.missing') : null}
          rows={4}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          max={LONGEST_REASON}
        />
      </Card>
      <Problem problem={objecting.problem} />
      <Press busy={objecting.sending} onPress={press}>
        {t('requests.phone.sorted.object.send')}
      </Press>
    </>
  )
}
