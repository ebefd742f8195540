import { useLocation } from 'wouter'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { SignedIn } from './SignedIn.tsx'
import { SpeakerChooser } from './SpeakerChooser.tsx'

export function SpeakerPage() {
  const { t } = useSpeech()
  const [, go] = useLocation()
  return (
    <Screen title={t('accounts.phone.speaker')} back="/me">
      <SignedIn why={t('accounts.phone.speaker.about')}>
        <Card>
          <SpeakerChooser onDone={() => go('/me')} />
        </Card>
      </SignedIn>
    </Screen>
  )
}
