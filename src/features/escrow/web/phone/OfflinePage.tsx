import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { SignedIn, useSession } from '#features/accounts/web/parts.tsx'
import { Note, Waiting } from '#ui/phone/Notes.tsx'
import { Go, Press } from '#ui/phone/Press.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { call } from '#wire/client.ts'
import { useDoor, useWrite } from '#wire/hooks.ts'
import { useOnline } from '#wire/online.ts'
import { howMuch } from '#wire/postbag/bag.ts'
import { useBag } from '#wire/postbag/hooks.ts'
import { useBox } from '#wire/vault/hooks.ts'
import { canSeal } from '#wire/vault/sealing.ts'
import { makeBox, removeBox, renewPin, shutBox } from '#wire/vault/vault.ts'
import { escrow } from '../../contract.ts'
import { NewPin } from './NewPin.tsx'
import { OpenBox } from './OpenBox.tsx'
import { type BoxHere, useBoxesHere } from './useBoxesHere.ts'

/** Working without a network: set it up, open it with the PIN, choose a new PIN, take it off this phone. */
export function OfflinePage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('escrow.phone.offline')}>
      {canSeal() ? <Here /> : <Note careful>{t('escrow.phone.cannot')}</Note>}
    </Screen>
  )
}

function Here() {
  const box = useBox()
  const boxes = useBoxesHere()
  const [, go] = useLocation()
  const { session, signedIn, problem } = useSession()
  const online = useOnline()
  const to = new URLSearchParams(useSearch()).get('to')
  // Whose box is meant is known with the session; where there is no network nobody waits for it.
  const known = session !== undefined || problem !== null || !online
  if (!boxes || !known) return <Waiting />
  if (box) return <Open />
  const opened = () => go(to?.startsWith('/') && !to.startsWith('//') ? to : '/', { replace: true })
  const mine = signedIn ? boxes.filter((one) => one.accountId === session?.accountId) : boxes
  return mine.length > 0 ? <Shut boxes={mine} onOpen={opened} /> : <SetUp onDone={opened} />
}

/** One box on a phone that is signed in may get a new PIN; without a sign-in nobody knows whose it would be. */
function Shut({ boxes, onOpen }: { boxes: readonly BoxHere[]; onOpen: () => void }) {
  const { t } = useSpeech()
  const door = useDoor()
  const { session } = useSession()
  const [forgotten, setForgotten] = useState(false)
  const own = boxes.find((box) => box.accountId === session?.accountId)
  const recover = async (deviceId: string) =>
    (await call(door.send, escrow.recover, { county: door.county, deviceId }, { language: door.language })).sealedKey
  return (
    <>
      <OpenBox boxes={boxes} onOpen={onOpen} />
      {forgotten ? (
        <SignedIn why={t('escrow.phone.forgotten.why')}>
          {own ? (
            <NewPin
              title={t('escrow.phone.forgotten')}
              take={(pin) => renewPin(own.id, pin, recover)}
              onDone={onOpen}
            />
          ) : null}
        </SignedIn>
      ) : (
        <Press kind="quiet" onPress={() => setForgotten(true)}>
          {t('escrow.phone.forgotten')}
        </Press>
      )}
    </>
  )
}

/** By this one finds one's own box on a shared phone; it is readable without the PIN. */
const masked = (name: string | undefined): string => (name ? `${[...name][0]}*` : '')

function SetUp({ onDone }: { onDone: () => void }) {
  const { t, say } = useSpeech()
  const door = useDoor()
  const { session } = useSession()
  const { writeAndWait } = useWrite(escrow.keep)
  const make = async (pin: string) => {
    const label = [masked(session?.speaker?.name), say(session?.posts[0]?.title)].filter(Boolean).join(' · ')
    const who = { county: door.county, accountId: session!.accountId!, label }
    await makeBox(who, pin, (deviceId, sealedKey) => writeAndWait({ deviceId, sealedKey }))
  }
  return (
    <SignedIn why={t('escrow.phone.setUp.why')}>
      <Note>{t('escrow.phone.setUp.about')}</Note>
      <NewPin title={t('escrow.phone.setUp')} take={make} onDone={onDone} />
    </SignedIn>
  )
}

function Open() {
  const { t } = useSpeech()
  const box = useBox()
  const waiting = howMuch(useBag())
  return (
    <>
      <Card title={t('escrow.phone.isOpen')}>
        <p>{t('escrow.phone.isOpen.about')}</p>
        <Go to="/waiting" kind="main">
          {t('escrow.phone.waiting.n', { n: waiting })}
        </Go>
      </Card>
      <Press kind="plain" onPress={shutBox}>
        {t('escrow.phone.shut')}
      </Press>
      {waiting === 0 && box ? (
        <Press kind="quiet" onPress={() => void removeBox(box.id)}>
          {t('escrow.phone.remove')}
        </Press>
      ) : null}
    </>
  )
}
