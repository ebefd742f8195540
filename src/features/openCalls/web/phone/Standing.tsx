import { useState } from 'react'
import { Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { openCalls } from '../../contract.ts'
import type { OwnCall } from './ownCall.ts'

/** Putting oneself forward, and taking it back while names are taken. */
export function Standing({ call }: { call: OwnCall }) {
  const { t } = useSpeech()
  const [said, setSaid] = useState('')
  const standing = useWrite(openCalls.stand)
  const back = useWrite(openCalls.standBack)
  if (call.list.some((one) => one.mine))
    return (
      <>
        <Problem problem={back.problem} />
        <Press kind="quiet" busy={back.sending} onPress={() => back.write({ callId: call.id })}>
          {t('openCalls.phone.standBack')}
        </Press>
      </>
    )
  return (
    <>
      <TextField label={t('openCalls.phone.said')} optional max={300} value={said} onChange={setSaid} />
      <Problem problem={standing.problem} />
      <Press
        kind="plain"
        busy={standing.sending}
        onPress={() => standing.write({ callId: call.id, said: said.trim() })}
      >
        {t('openCalls.phone.stand')}
      </Press>
    </>
  )
}
