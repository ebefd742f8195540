import { useState } from 'react'
import { Icon } from '#ui/icons.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useVillage } from './chosenVillage.ts'
import { VillageChooser } from './VillageChooser.tsx'

/** The village in one line, to be changed in place. */
export function VillageField({ label }: { label: string }) {
  const { t } = useSpeech()
  const { village, choose } = useVillage()
  const [changing, setChanging] = useState(false)
  if (!village || changing) {
    return (
      <section className="stack" aria-label={label}>
        <VillageChooser
          onChoose={(chosen) => {
            choose(chosen)
            setChanging(false)
          }}
        />
      </section>
    )
  }
  return (
    <button type="button" className="row card" onClick={() => setChanging(true)}>
      <Icon name="place" />
      <span className="what">
        <span className="soft small">{label}</span>
        <strong>
          {village.within} {village.name}
        </strong>
      </span>
      <span className="tag none">{t('areas.phone.change')}</span>
    </button>
  )
}
