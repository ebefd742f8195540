import { useLocation } from 'wouter'
import { Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useVillage } from './chosenVillage.ts'
import { VillageChooser } from './VillageChooser.tsx'

/** Says once which village this phone looks at, then leads home. */
export function VillagePage() {
  const { t } = useSpeech()
  const [, go] = useLocation()
  const { choose } = useVillage()
  return (
    <Screen title={t('areas.phone.choose')}>
      <VillageChooser
        onChoose={(village) => {
          choose(village)
          go('/')
        }}
      />
    </Screen>
  )
}
