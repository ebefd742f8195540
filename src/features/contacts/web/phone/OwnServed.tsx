import { Note } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Row, Rows } from '#ui/phone/Rows.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { contacts } from '../../contract.ts'

/** Who it is that the tier promises, by name; where nobody is named yet, that is said, with whom to ask. */
export function OwnServed() {
  const { t, say } = useSpeech()
  const { data } = useRead(contacts.own, {})
  const served = data?.served
  const lines = (data?.lines ?? []).filter((line) => served?.lines.includes(line.id))
  const named = lines.flatMap((line) => line.contacts.map((one) => ({ ...one, line })))
  const refused = lines.some((line) => line.wish?.kind === 'refuse')
  return (
    <Card title={t('contacts.phone.served')}>
      {named.length > 0 ? (
        <Rows label={t('contacts.phone.served')}>
          {named.map((one) => (
            <Row key={one.id} title={<strong>{one.name}</strong>} more={say(one.line)} />
          ))}
        </Rows>
      ) : served ? (
        <Note>{t(refused ? 'contacts.phone.refused' : 'contacts.phone.served.none')}</Note>
      ) : null}
      <Go to="/household/contacts">{t('contacts.phone.title')}</Go>
    </Card>
  )
}
