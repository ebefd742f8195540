import { useEffect, useRef, useState } from 'react'
import { SignedIn, useSession } from '#features/accounts/web/parts.tsx'
import { useSending } from '#features/attachments/web/parts.tsx'
import { Waits } from '#features/escrow/web/parts.tsx'
import { Problem } from '#ui/phone/Notes.tsx'
import { Go, Press } from '#ui/phone/Press.tsx'
import { Screen } from '#ui/phone/Screen.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { requests } from '../../contract.ts'
import { Placed } from './Placed.tsx'
import { nothingSaid, SaidFields } from './SaidFields.tsx'
import { useSaying } from './useSaying.ts'

const blank = { ...nothingSaid, contactName: '' }

/** Says what is wrong. Signing in comes last and on the spot, so that nobody writes a text only to lose it at a door. */
export function PlacePage() {
  const { t } = useSpeech()
  const { session, signedIn, unchosen } = useSession()
  const saying = useSaying('place', blank)
  const [asking, setAsking] = useState(false)
  const placing = useSending(requests.place, { onArrived: saying.sent, onWaits: saying.sent })
  const { contactName } = saying.said
  const send = async () => {
    const input = { ...saying.input(), ...(contactName.trim() ? { contactName: contactName.trim() } : {}) }
    const telling = saying.telling(t('requests.phone.place'), '/requests/new')
    await placing.send(input, saying.blobs, telling).catch(() => {}) // said below
  }
  const press = () => {
    saying.press()
    if (!saying.ready) return
    if (signedIn && !unchosen) void send()
    else setAsking(true)
  }
  if (placing.done) {
    return (
      <Screen key="placed" title={t('requests.phone.placed')}>
        <Placed row={placing.done} />
      </Screen>
    )
  }
  if (placing.waits) {
    return (
      <Screen key="waits" title={t('escrow.phone.waits')}>
        <Waits />
      </Screen>
    )
  }
  const missing = saying.faults.text ?? saying.faults.village
  return (
    <Screen title={t('requests.phone.place')}>
      <SaidFields said={saying.said} change={saying.change} photos={saying.photos} fault={saying.faults.text} />
      {session?.speaker ? null : (
        <TextField
          label={t('requests.phone.callMe')}
          hint={t('requests.phone.callMe.hint')}
          optional
          value={contactName}
          onChange={(name) => saying.change({ contactName: name })}
          max={50}
          input={{ autoComplete: 'name' }}
        />
      )}
      <Problem problem={missing ? { title: missing } : placing.problem} />
      {asking && !placing.problem ? (
        <SignedIn why={t('requests.phone.place.why')}>
          <Once doing={send} />
        </SignedIn>
      ) : null}
      {asking && !signedIn ? null : (
        <Press busy={placing.sending} onPress={press}>
          {t('requests.phone.send')}
        </Press>
      )}
      <Go to="/requests/for-other" kind="quiet">
        {t('requests.phone.fileFor')}
      </Go>
    </Screen>
  )
}

/** Goes on by itself once the person is known: who has just typed a code should not have to press a second time. */
function Once({ doing }: { doing: () => Promise<void> }) {
  const done = useRef(false)
  useEffect(() => {
    if (done.current) return
    done.current = true
    void doing()
  }, [doing])
  return null
}
