import { useEffect, useRef, useState } from 'react'
import { Problem, Waiting } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { signOns } from '../../contract.ts'
import { takeTicket } from '../ticket.ts'

/** Where the provider sends people back to, from desk and phone alike; the answer is in the address and leaves it at once. */
export function SignedOnPage() {
  const { t } = useSpeech()
  const back = useRef('./')
  const [lost, setLost] = useState(false)
  const finishing = useWrite(signOns.finish, () => location.replace(back.current))
  const finish = useRef(finishing.write)
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    const answer = location.search.slice(1)
    history.replaceState(null, '', location.pathname)
    const kept = takeTicket()
    if (!kept) return setLost(true)
    back.current = kept.back
    finish.current({ ticket: kept.ticket, answer })
  }, [])
  return (
    <Screen title={t('signOns.phone')}>
      {finishing.problem || lost ? (
        <>
          <Problem problem={finishing.problem ?? { title: t('signOns.phone.lost') }} />
          <Go to="/sign-in?as=staff" kind="main">
            {t('signOns.phone.again')}
          </Go>
        </>
      ) : (
        <Waiting />
      )}
    </Screen>
  )
}
