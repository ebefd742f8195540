import { Button } from 'antd'
import { useState } from 'react'
import { Section } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { secondFactors } from '../../contract.ts'
import { SetUpSecond } from './SetUpSecond.tsx'

/** On the own account's page: whether a second factor is set up, and how many paper codes are left. */
export function OwnSecond() {
  const { t } = useSpeech()
  const [setting, set] = useState(false)
  const state = useRead(secondFactors.read, {})
  if (!state.data) return null
  return (
    <Section title={t('second.desk.own')}>
      {setting ? (
        <div className="sz-narrow">
          <SetUpSecond onDone={() => set(false)} />
        </div>
      ) : state.data.setUp ? (
        <p>{t('second.desk.own.on', { n: state.data.recoveryLeft })}</p>
      ) : (
        <>
          <p>{t('second.desk.own.off')}</p>
          <Button onClick={() => set(true)}>{t('second.desk.setUp')}</Button>
        </>
      )}
    </Section>
  )
}
