import { useState } from 'react'
import { dayText } from '#ui/dates.ts'
import { Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Row, Rows } from '#ui/phone/Rows.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { volunteering } from '../../contract.ts'

type Waiting = Out<typeof volunteering.mine>['toConfirm']

/** Saying that a service took place: as who leads the body, or as who received it, by the number they were told. */
export function Confirming({ waiting }: { waiting: Waiting }) {
  return (
    <>
      <AsLeader waiting={waiting} />
      <ByCode />
    </>
  )
}

function AsLeader({ waiting }: { waiting: Waiting }) {
  const { t, language } = useSpeech()
  const confirming = useWrite(volunteering.confirm)
  if (waiting.length === 0) return null
  return (
    <Card title={t('volunteering.phone.toConfirm')}>
      <Problem problem={confirming.problem} />
      <Rows label={t('volunteering.phone.toConfirm')}>
        {waiting.map((deed) => (
          <div key={deed.id}>
            <Row
              title={
                <>
                  <strong>{deed.name}</strong> {deed.topic}
                </>
              }
              more={[dayText(deed.on, language), t('volunteering.hours', { n: deed.halfHours / 2 })].join(' · ')}
            />
            <div className="choices even">
              <Press busy={confirming.sending} onPress={() => confirming.write({ deedId: deed.id, accept: true })}>
                {t('volunteering.phone.yes')}
              </Press>
              <Press
                kind="plain"
                busy={confirming.sending}
                onPress={() => confirming.write({ deedId: deed.id, accept: false })}
              >
                {t('volunteering.phone.no')}
              </Press>
            </div>
          </div>
        ))}
      </Rows>
    </Card>
  )
}

function ByCode() {
  const { t } = useSpeech()
  const [code, setCode] = useState('')
  const confirming = useWrite(volunteering.confirmByCode, () => setCode(''))
  return (
    <Card title={t('volunteering.phone.received')}>
      <p className="soft">{t('volunteering.phone.received.about')}</p>
      <TextField
        label={t('volunteering.phone.number')}
        max={8}
        value={code}
        onChange={setCode}
        input={{ inputMode: 'numeric', autoComplete: 'off' }}
      />
      <Problem problem={confirming.problem} />
      {confirming.done ? <Note>{t('volunteering.phone.thanks')}</Note> : null}
      <Press
        kind="plain"
        busy={confirming.sending}
        disabled={!/^\d{8}$/.test(code)}
        onPress={() => confirming.write({ code })}
      >
        {t('volunteering.phone.confirm')}
      </Press>
    </Card>
  )
}
