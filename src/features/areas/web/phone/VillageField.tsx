import { useState } from 'react'
import { Icon } from '#ui/icons.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useVillage, type Village } from './chosenVillage.ts'
import { VillageChooser } from './VillageChooser.tsx'

type Choice = { village: Village | null; choose: (next: Village) => void }

/** The village in one line, to be changed in place: that of this phone, or `of` a page that has its own. */
export function VillageField({ label, of }: { label: string; of?: Choice }) {
  const { t } = useSpeech()
  const own = useVillage()
  const { village, choose } = of ?? own
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
