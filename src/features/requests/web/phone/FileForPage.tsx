import { useState } from 'react'
import { SignedIn, useSession } from '#features/accounts/web/parts.tsx'
import { useVillage } from '#features/areas/web/parts.tsx'
import { useSending } from '#features/attachments/web/parts.tsx'
import { Waits } from '#features/escrow/web/parts.tsx'
import { useModel } from '#features/words/web/parts.tsx'
import { Choices } from '#ui/phone/Choosing.tsx'
import { Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { requests } from '../../contract.ts'
import { useSame } from '../useAlike.ts'
import { AlikeChoice } from './AlikeChoice.tsx'
import { Placed } from './Placed.tsx'
import { nothingSaid, SaidFields } from './SaidFields.tsx'
import { useSaying } from './useSaying.ts'

const blank = { ...nothingSaid, requesterName: '', requesterPhone: '', channel: null as string | null }

/** A neighbour or a clerk says it for somebody: a call, a slip from the box, a visit. The same rights, the same clocks. */
export function FileForPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('requests.phone.fileFor')}>
      <SignedIn why={t('requests.phone.fileFor.why')}>
        <FileFor />
      </SignedIn>
    </Screen>
  )
}

function FileFor() {
  const { t, say } = useSpeech()
  const { may } = useSession()
  const { village } = useVillage()
  const model = useModel(village?.id)
  const saying = useSaying('file-for', blank)
  const [pressed, setPressed] = useState(false)
  const clerk = may('request.fileFor')
  const same = useSame(saying.said, village?.id ?? null, clerk)
  const filing = useSending(requests.fileFor, { onArrived: saying.sent, onWaits: saying.sent })
  if (filing.done) return <Placed row={filing.done} />
  if (filing.waits) return <Waits />
  const { requesterName, requesterPhone } = saying.said
  const channels = model?.channels.filter((one) => one.typedByStaff === clerk) ?? []
  const chosen = channels.find((one) => !clerk || one.id === saying.said.channel)
  const channel = chosen?.id ?? null
  const nameMissing = pressed && requesterName.trim() === ''
  const channelMissing = pressed && channel === null
  const press = async () => {
    saying.press()
    setPressed(true)
    if (!saying.ready || requesterName.trim() === '' || channel === null) return
    const phone = requesterPhone.replace(/[\s-]/g, '')
    const name = requesterName.trim()
    const whose = { channel, requesterName: name, ...(phone ? { requesterPhone: phone } : {}) }
    const telling = saying.telling(t('requests.phone.fileFor'), '/requests/for-other', name)
    await filing.send({ ...saying.input(), ...whose, ...same.asked }, saying.blobs, telling).catch(() => {}) // said below
  }
  const missing = saying.faults.text ?? saying.faults.village
  return (
    <>
      <Note>{t('requests.phone.fileFor.about')}</Note>
      <Card title={t('requests.phone.whose')}>
        <TextField
          label={t('requests.phone.whose.name')}
          fault={nameMissing ? t('ui.missing') : null}
          value={requesterName}
          onChange={(name) => saying.change({ requesterName: name })}
          max={50}
        />
        <TextField
          label={t('requests.phone.whose.phone')}
          hint={t('requests.phone.whose.phone.hint')}
          optional
          value={requesterPhone}
          onChange={(phone) => saying.change({ requesterPhone: phone })}
          max={16}
          input={{ type: 'tel', inputMode: 'tel' }}
        />
        {clerk ? (
          <Choices
            label={t('requests.phone.channel')}
            fault={channelMissing ? t('ui.missing') : null}
            options={channels.map((one) => ({ id: one.id, name: say(one) }))}
            value={channel}
            onChange={(id) => saying.change({ channel: id })}
          />
        ) : null}
      </Card>
      <SaidFields
        said={saying.said}
        change={saying.change}
        photos={saying.photos}
        fault={saying.faults.text}
        forOther
      />
      <AlikeChoice of={same} />
      <Problem problem={missing ? { title: missing } : filing.problem} />
      <Press busy={filing.sending} onPress={() => void press()}>
        {t('requests.phone.send')}
      </Press>
    </>
  )
}
