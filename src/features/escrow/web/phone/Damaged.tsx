import { useReducer, useState } from 'react'
import { Press } from '#ui/phone/Press.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import { dropLetter } from '#wire/postbag/bag.ts'
import { useBag } from '#wire/postbag/hooks.ts'
import { boxDrafts } from '#wire/vault/vault.ts'

/** What the phone's disk has damaged: said plainly, and kept until its author has it removed. */
export function Damaged() {
  const { t } = useSpeech()
  const { damaged } = useBag()
  const [, draw] = useReducer((times: number) => times + 1, 0)
  const removeDraft = (name: string) => {
    boxDrafts()?.removeItem(name)
    draw()
  }
  return (
    <>
      {damaged.map((id) => (
        <One key={id} about={t('escrow.phone.damaged.letter')} onRemove={() => void dropLetter(id)} />
      ))}
      {boxDrafts()
        ?.damaged()
        .map((name) => (
          <One key={name} about={t('escrow.phone.damaged.draft')} onRemove={() => removeDraft(name)} />
        ))}
    </>
  )
}

/** Nothing brings it back, so the first press only asks. */
function One({ about, onRemove }: { about: string; onRemove: () => void }) {
  const { t } = useSpeech()
  const [asked, setAsked] = useState(false)
  return (
    <Card>
      <div className="tags">
        <Tag tone="accent">{t('escrow.phone.damaged')}</Tag>
      </div>
      <p>{about}</p>
      <Press kind={asked ? 'danger' : 'plain'} onPress={asked ? onRemove : () => setAsked(true)}>
        {t(asked ? 'escrow.phone.damaged.sure' : 'escrow.phone.damaged.remove')}
      </Press>
    </Card>
  )
}
