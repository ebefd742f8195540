import { useState } from 'react'
import { todayHere } from '#ui/dates.ts'
import { Choices } from '#ui/phone/Choosing.tsx'
import { Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Row, Rows } from '#ui/phone/Rows.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { mutualAid } from '../../contract.ts'

type Group = Out<typeof mutualAid.read>

/** What only the leader sees: who asks to join, and one press for what the group did together. */
export function Leading({ group }: { group: Group }) {
  return (
    <>
      <Askings group={group} />
      <Act group={group} />
    </>
  )
}

function Askings({ group }: { group: Group }) {
  const { t } = useSpeech()
  const answering = useWrite(mutualAid.answer)
  if (group.askings.length === 0) return null
  const answer = (askingId: number, accept: boolean) => answering.write({ bodyId: group.id, askingId, accept })
  return (
    <Card title={t('mutualAid.phone.askings')}>
      <Problem problem={answering.problem} />
      <Rows label={t('mutualAid.phone.askings')}>
        {group.askings.map((asking) => (
          <div key={asking.id}>
            <Row title={<strong>{asking.name}</strong>} more={asking.said} />
            <div className="choices even">
              <Press busy={answering.sending} onPress={() => answer(asking.id, true)}>
                {t('mutualAid.phone.accept')}
              </Press>
              <Press kind="plain" busy={answering.sending} onPress={() => answer(asking.id, false)}>
                {t('mutualAid.phone.decline')}
              </Press>
            </div>
          </div>
        ))}
      </Rows>
    </Card>
  )
}

function Act({ group }: { group: Group }) {
  const { t, say } = useSpeech()
  const [action, setAction] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const acting = useWrite(mutualAid.act, () => {
    setAction(null)
    setNote('')
  })
  return (
    <Card title={t('mutualAid.phone.act')}>
      <Choices
        label={t('mutualAid.phone.what')}
        options={group.actions.map((one) => ({ id: one.id, name: say(one) }))}
        value={action}
        onChange={setAction}
      />
      {action ? (
        <>
          <TextField label={t('mutualAid.phone.note')} optional max={300} value={note} onChange={setNote} />
          <Problem problem={acting.problem} />
          <Press
            busy={acting.sending}
            onPress={() => acting.write({ bodyId: group.id, action, on: todayHere(), note: note.trim() })}
          >
            {t('mutualAid.phone.save')}
          </Press>
        </>
      ) : null}
    </Card>
  )
}
