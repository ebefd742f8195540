import { keptBackFor } from '#kernel/organisation/keptBack.ts'
import { Choices } from '#ui/phone/Choosing.tsx'
import { useSpeech } from '#ui/speech.ts'

const choices = ['everybody', ...keptBackFor] as const
export type Whose = (typeof choices)[number]

export const keepBackOf = (whose: Whose) => (whose === 'everybody' ? {} : { keepBack: whose })

type Props = { label: string; value: Whose; onChange: (whose: Whose) => void }

/** Whether everybody reads a matter with its answer, or it stays with the studio. */
export function WhoReads({ label, value, onChange }: Props) {
  const { t } = useSpeech()
  return (
    <Choices
      label={label}
      hint={t('studios.whose.about')}
      lay="wide"
      options={choices.map((id) => ({ id, name: t(`studios.whose.${id}`) }))}
      value={value}
      onChange={(id) => onChange(choices.find((one) => one === id) ?? 'everybody')}
    />
  )
}
