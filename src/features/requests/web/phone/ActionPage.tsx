import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { useSending } from '#features/attachments/web/parts.tsx'
import { Toggle } from '#ui/phone/Choosing.tsx'
import { Awaited, Note, Problem } from '#ui/phone/Notes.tsx'
import { PhotoPicker } from '#ui/phone/Photos.tsx'
import { Go, Press } from '#ui/phone/Press.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useDraft } from '#ui/useDraft.ts'
import { usePhotos } from '#ui/usePhotos.ts'
import { useRead } from '#wire/hooks.ts'
import { useWaitingAbout } from '#wire/postbag/hooks.ts'
import { requests } from '../../contract.ts'
import { Asked, filledIn, missingIn, type Values } from './AskedField.tsx'
import type { Request } from './oneRequest.ts'
import { MOST_PHOTOS } from './SaidFields.tsx'
import { actionsHere, draftOf, laneOf, useTelling, versionHere } from './waitingSteps.ts'

type Action = Request['actions'][number] | Request['actions'][number]['next'][number]

/** One action of one matter. Which fields it has, and whether it is still open to this person, came with the matter. */
export function ActionPage() {
  const { t, say } = useSpeech()
  const { id, action } = useParams<{ id: string; action: string }>()
  const read = useRead(requests.read, { requestId: Number(id) })
  const waiting = useWaitingAbout(laneOf(Number(id)))
  const open = read.data && actionsHere(read.data, waiting).find((one) => one.action === action)
  const back = `/requests/${id}`
  return (
    <Screen title={open ? say(open) : t('requests.phone.one')} back={back}>
      <SignedIn why={t('requests.phone.one.why')}>
        <Awaited of={read}>
          {(request) =>
            open ? (
              <Form key={open.action} request={request} action={open} onStale={() => void read.refetch()} />
            ) : (
              <>
                <Note careful>{t('requests.phone.closedNow', { state: say(request.state.words) })}</Note>
                <StillHere name={draftOf(request.id, action)} />
                <Go to={back}>{t('requests.phone.seeNow')}</Go>
              </>
            )
          }
        </Awaited>
      </SignedIn>
    </Screen>
  )
}

/** The step is closed, what was written for it is not lost: it can be read and copied. */
function StillHere({ name }: { name: string }) {
  const { t } = useSpeech()
  const { draft } = useDraft(name, { values: {} as Values })
  const texts = Object.values(draft.values).filter((value) => typeof value === 'string' && value !== '')
  return texts.length > 0 ? <Card title={t('requests.phone.stillHere')}>{texts.join('\n')}</Card> : null
}

function Form({ request, action, onStale }: { request: Request; action: Action; onStale: () => void }) {
  const { t, say } = useSpeech()
  const [, go] = useLocation()
  const waiting = useWaitingAbout(laneOf(request.id))
  const telling = useTelling()
  const name = draftOf(request.id, action.action)
  const { draft, change, drop } = useDraft(name, { values: {} as Values, noMinorsOn: '' })
  const photos = usePhotos(name, MOST_PHOTOS)
  // The word is about these photos: with another one beside them it has to be said again. Sizes tell them apart, also in a kept draft.
  const these = photos.photos.map(({ blob }) => blob.size).join()
  const noMinors = these !== '' && draft.noMinorsOn === these
  const [pressed, setPressed] = useState(false)
  const done = () => {
    drop()
    photos.drop()
    go(`/requests/${request.id}`, { replace: true })
  }
  const advancing = useSending(requests.advance, { onArrived: done, onWaits: done, answersAs: requests.read })
  const missing = missingIn(action.fields, draft.values)
  const press = async () => {
    setPressed(true)
    if (missing.length > 0) return
    const fields = filledIn(action.fields, draft.values)
    const version = versionHere(request, waiting)
    const blobs = photos.photos.map((photo) => photo.blob)
    const stated = noMinors ? { noMinors } : {}
    const asked = { requestId: request.id, action: action.action, fields, version, ...stated }
    await advancing.send(asked, blobs, telling(request, action, draft.values)).catch(onStale)
  }
  return (
    <>
      <p className="soft">{request.title}</p>
      <Card>
        {action.fields.map((field) => (
          <Asked
            key={field.name}
            requestId={request.id}
            field={field}
            value={draft.values[field.name]}
            fault={pressed && missing.includes(field.name) ? t('ui.missing') : null}
            onChange={(value) => change({ values: { ...draft.values, [field.name]: value } })}
          />
        ))}
        {action.fields.some((field) => field.kind === 'text' && field.required) ? (
          <PhotoPicker of={photos} label={t('requests.phone.photos')} />
        ) : null}
        {photos.photos.length > 0 && !request.requester.isMe ? (
          <Toggle
            label={t('requests.phone.noMinors')}
            hint={t('requests.phone.noMinors.hint')}
            value={noMinors}
            onChange={(said) => change({ noMinorsOn: said ? these : '' })}
          />
        ) : null}
        {action.fields.length === 0 ? <p>{t('requests.phone.sure')}</p> : null}
      </Card>
      <Problem problem={advancing.problem} />
      <Press busy={advancing.sending} onPress={() => void press()}>
        {say(action)}
      </Press>
    </>
  )
}
