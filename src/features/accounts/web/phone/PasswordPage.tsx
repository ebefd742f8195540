import { useState } from 'react'
import { Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { accounts } from '../../contract.ts'
import { useSession, useThroughDoor } from '../session.ts'

const SHORTEST = 10

/** A password that somebody else wrote down is changed before anything else is done with it. */
export function PasswordPage() {
  const { t } = useSpeech()
  const { session } = useSession()
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const changing = useWrite(accounts.changePassword)
  useThroughDoor(changing.done !== undefined)
  const short = fresh !== '' && fresh.length < SHORTEST
  const unlike = again !== '' && again !== fresh
  const secret = (name: string) => ({ type: 'password', autoComplete: name }) as const
  const ready = old !== '' && fresh.length >= SHORTEST && again === fresh
  return (
    <Screen title={t('accounts.phone.change')} back="/me">
      {session?.mustChangePassword ? <Note careful>{t('accounts.phone.change.first')}</Note> : null}
      <Card>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (ready && !changing.sending) changing.write({ old, fresh })
          }}
        >
          <TextField
            label={t('accounts.phone.old')}
            value={old}
            onChange={setOld}
            max={100}
            input={secret('current-password')}
          />
          <TextField
            label={t('accounts.phone.fresh')}
            hint={t('accounts.phone.fresh.hint', { n: SHORTEST })}
            fault={short ? t('accounts.phone.fresh.short', { n: SHORTEST }) : null}
            value={fresh}
            onChange={setFresh}
            max={100}
            input={secret('new-password')}
          />
          <TextField
            label={t('accounts.phone.again')}
            fault={unlike ? t('accounts.phone.again.unlike') : null}
            value={again}
            onChange={setAgain}
            max={100}
            input={secret('new-password')}
          />
          <Problem problem={changing.problem} />
          <Press submit busy={changing.sending} disabled={!ready}>
            {t('accounts.phone.change.send')}
          </Press>
        </form>
      </Card>
    </Screen>
  )
}
