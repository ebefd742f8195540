import { SignedIn } from '#features/accounts/web/parts.tsx'
import { Awaited, Empty, Note } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { circumstances } from '../../contract.ts'
import { OneField } from './OneField.tsx'

/** Everything that is known of the own household beside who lives in it; said, taken back and contested here. */
export function CircumstancesPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('circumstances.phone.title')} back="/household">
      <SignedIn why={t('circumstances.phone.why')}>
        <Own />
      </SignedIn>
    </Screen>
  )
}

function Own() {
  const { t } = useSpeech()
  const read = useRead(circumstances.readOwn, {})
  return (
    <Awaited of={read}>
      {({ household }) =>
        household ? (
          <>
            <Note>
              <span>{t('circumstances.phone.about')}</span>
              <strong>{t('circumstances.phone.never')}</strong>
            </Note>
            {household.fields.map((field) => (
              <OneField key={field.id} field={field} sheet={household} />
            ))}
            <Go to="/household/access">{t('people.access')}</Go>
          </>
        ) : (
          <Empty icon="home" title={t('people.phone.none')} next={t('people.phone.none.next')} />
        )
      }
    </Awaited>
  )
}
