import { useEffect } from 'react'
import { useVillage, VillageField } from '#features/areas/web/parts.tsx'
import { useModel } from '#features/words/web/parts.tsx'
import { Choices, Toggle } from '#ui/phone/Choosing.tsx'
import { PhotoPicker } from '#ui/phone/Photos.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { TextArea, TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { usePhotos } from '#ui/usePhotos.ts'

export type Said = { text: string; placeName: string; category: string | null; publishConsent: boolean }
export const nothingSaid: Said = { text: '', placeName: '', category: null, publishConsent: false }

/** The contract's own limit for what is said. */
const LONGEST = 2000
const LONGEST_PLACE = 100
export const MOST_PHOTOS = 6

type Props = {
  said: Said
  change: (part: Partial<Said>) => void
  photos: ReturnType<typeof usePhotos>
  fault: string | null
  forOther?: boolean
}

/** What is wrong, where, with pictures if one likes. Only the first is asked for; whoever does not know a category leaves it. */
export function SaidFields({ said, change, photos, fault, forOther = false }: Props) {
  const { t } = useSpeech()
  return (
    <>
      <Card>
        <TextArea
          label={t(forOther ? 'requests.phone.text.other' : 'requests.phone.text')}
          hint={t('requests.phone.text.hint')}
          placeholder={t('requests.phone.text.example')}
          fault={fault}
          value={said.text}
          onChange={(text) => change({ text })}
          max={LONGEST}
        />
        <TextField
          label={t('requests.phone.where')}
          placeholder={t('requests.phone.where.example')}
          optional
          value={said.placeName}
          onChange={(placeName) => change({ placeName })}
          max={LONGEST_PLACE}
        />
        <PhotoPicker of={photos} label={t('requests.phone.photos')} />
      </Card>
      <VillageField label={t('requests.phone.village')} />
      <Card>
        <Categories value={said.category} onChange={(category) => change({ category })} />
        <Toggle
          label={t('requests.phone.consent')}
          hint={t('requests.phone.consent.hint')}
          value={said.publishConsent}
          onChange={(publishConsent) => change({ publishConsent })}
        />
      </Card>
    </>
  )
}

/** The four large classes, or what the model has; finer ones are chosen by whoever sorts. */
function Categories({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const { t, say } = useSpeech()
  const { village } = useVillage()
  const model = useModel(village?.id)
  const unknown = model !== null && value !== null && !model.categories.some((one) => one.id === value)
  // Chosen in a draft for a village with other models: not sent along unseen.
  useEffect(() => {
    if (unknown) onChange(null)
  })
  if (!model) return null
  const options = model.categories.filter((one) => one.parent === null).map((one) => ({ id: one.id, name: say(one) }))
  return (
    <Choices
      label={t('requests.phone.category')}
      hint={t('requests.phone.category.hint')}
      optional
      options={options}
      value={value}
      onChange={onChange}
    />
  )
}
