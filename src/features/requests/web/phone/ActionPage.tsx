import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { useUpload } from '#features/attachments/web/parts.tsx'
import { Awaited, Note, Problem } from '#ui/phone/Notes.tsx'
import { PhotoPicker } from '#ui/phone/Photos.tsx'
import { Go, Press } from '#ui/phone/Press.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useDraft } from '#ui/useDraft.ts'
import { usePhotos } from '#ui/usePhotos.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import { Asked, filledIn, missingIn, type Values } from './AskedField.tsx'
import type { Request } from './oneRequest.ts'
import { MOST_PHOTOS } from './SaidFields.tsx'

type Action = Request['actions'][number]

/** One action of one matter. Which fields it has, and whether it is still open to this person, came with the matter. */
export function ActionPage() {
  const { t, say } = useSpeech()
  const { id, action } = useParams<{ id: string; action: string }>()
  const read = useRead(requests.read, { requestId: Number(id) })
  const open = read.data?.actions.find((one) => one.action === action)
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
                <Go to={back}>{t('requests.phone.seeNow')}</Go>
              </>
            )
          }
        </Awaited>
      </SignedIn>
    </Screen>
  )
}

function Form({ request, action, onStale }: { request: Request; action: Action; onStale: () => void }) {
  const { t, say } = useSpeech()
  const [, go] = useLocation()
  const name = `step.${request.id}.${action.action}`
  const { draft, change, drop } = useDraft(name, { values: {} as Values })
  const photos = usePhotos(name, MOST_PHOTOS)
  const { upload, sending, problem } = useUpload()
  const [pressed, setPressed] = useState(false)
  const advancing = useWrite(requests.advance, () => {
    drop()
    photos.drop()
    go(`/requests/${request.id}`, { replace: true })
  })
  const missing = missingIn(action.fields, draft.values)
  const press = async () => {
    setPressed(true)
    if (missing.length > 0) return
    const attachmentIds = await upload(photos.photos.map((photo) => photo.blob)).catch(() => null)
    if (!attachmentIds) return
    const fields = filledIn(action.fields, draft.values)
    const asked = { requestId: request.id, action: action.action, fields, version: request.version, attachmentIds }
    await advancing.writeAndWait(asked).catch(onStale)
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
        {action.fields.length === 0 ? <p>{t('requests.phone.sure')}</p> : null}
      </Card>
      <Problem problem={advancing.problem ?? problem} />
      <Press busy={advancing.sending || sending} onPress={() => void press()}>
        {say(action)}
      </Press>
    </>
  )
}
