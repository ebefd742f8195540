import { useState } from 'react'
import { Choices } from '#ui/phone/Choosing.tsx'
import { Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { TextArea } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { tiers } from '../../contract.ts'

type Tier = NonNullable<Out<typeof tiers.own>['tier']>

const cannotSay = '?'

/** Which fact is wrong, and how it really is. Two questions, and the first may stay open. */
export function ObjectForm({ tier, onSent }: { tier: Tier; onSent: () => void }) {
  const { t, say } = useSpeech()
  const [fact, setFact] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [pressed, setPressed] = useState(false)
  const sending = useWrite(tiers.object, onSent)
  const missing = (empty: boolean) => (pressed && empty ? t('ui.missing') : null)
  const press = () => {
    setPressed(true)
    if (!fact || reason.trim().length < 2) return
    sending.write({ fact: fact === cannotSay ? null : fact, reason: reason.trim() })
  }
  const used = [...tier.facts, ...tier.missing].map((one) => ({ id: one.fact, name: say(one.words) }))
  return (
    <>
      <Card title={t('tiers.phone.object')}>
        <Choices
          label={t('tiers.phone.which')}
          fault={missing(!fact)}
          options={[...used, { id: cannotSay, name: t('tiers.phone.cannotSay') }]}
          value={fact}
          onChange={setFact}
        />
        <TextArea
          label={t('tiers.phone.reason')}
          fault={missing(reason.trim().length < 2)}
          rows={3}
          max={500}
          value={reason}
          onChange={setReason}
        />
      </Card>
      <Note>{t('tiers.phone.about')}</Note>
      <Problem problem={sending.problem} />
      <Press busy={sending.sending} onPress={press}>
        {t('tiers.phone.send')}
      </Press>
    </>
  )
}
