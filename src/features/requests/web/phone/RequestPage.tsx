import { useParams } from 'wouter'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { KeptAt, WaitsHere } from '#features/escrow/web/parts.tsx'
import { Awaited } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { useWaitingAbout } from '#wire/postbag/hooks.ts'
import { requests } from '../../contract.ts'
import { Chain } from './Chain.tsx'
import type { Request } from './oneRequest.ts'
import { Sorted } from './Sorted.tsx'
import { Standing } from './Standing.tsx'
import { Steps } from './Steps.tsx'
import { WhatWasSaid } from './WhatWasSaid.tsx'
import { actionsHere, laneOf, type NextAction } from './waitingSteps.ts'

/** One matter: who has it, by when, what happened, and what the reader may do now. The actions come with it; no state is named here. */
export function RequestPage() {
  const { t } = useSpeech()
  const requestId = Number(useParams<{ id: string }>().id)
  return (
    <SignedInScreen title={t('requests.phone.one')}>
      <One requestId={requestId} />
    </SignedInScreen>
  )
}

function SignedInScreen({ title, children }: { title: string; children: React.ReactNode }) {
  const { t } = useSpeech()
  return (
    <Screen title={title}>
      <SignedIn why={t('requests.phone.one.why')}>{children}</SignedIn>
    </Screen>
  )
}

function One({ requestId }: { requestId: number }) {
  const { t, say } = useSpeech()
  const read = useRead(requests.read, { requestId }, { everySeconds: 60 })
  return (
    <Awaited of={read}>
      {(request) => (
        <>
          <KeptAt at={read.keptAt} />
          <Standing of={request} />
          <Sorted of={request} />
          <Actions of={request} />
          <WhatWasSaid of={request} />
          <Chain of={request} />
          <Card title={t('requests.phone.steps')}>
            <Steps steps={request.steps} />
          </Card>
          <p className="soft small">
            {t('requests.phone.rule', { name: say(request.procedure.words), version: request.procedure.packVersion })}
          </p>
        </>
      )}
    </Awaited>
  )
}

/** In the order of the procedure: the first is what the matter waits for, unless it only adds to it. */
function Actions({ of: request }: { of: Request }) {
  const lane = laneOf(request.id)
  const [first, ...others] = actionsHere(request, useWaitingAbout(lane))
  return (
    <>
      <WaitsHere lane={lane} />
      {first ? <Choices id={request.id} first={first} others={others} /> : null}
    </>
  )
}

function Choices({ id, first, others }: { id: number; first: NextAction; others: readonly NextAction[] }) {
  const { say } = useSpeech()
  return (
    <div className="actions">
      <Go to={`/requests/${id}/do/${first.action}`} kind={first.stays ? 'plain' : 'main'}>
        {say(first)}
      </Go>
      {others.map((one) => (
        <Go key={one.action} to={`/requests/${id}/do/${one.action}`}>
          {say(one)}
        </Go>
      ))}
    </div>
  )
}
