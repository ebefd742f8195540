import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'

/** A phone number as people type it, with the number keys at hand. */
export function PhoneField({
  value,
  onChange,
  onEnter,
}: {
  value: string
  onChange: (text: string) => void
  onEnter?: () => void
}) {
  const { t } = useSpeech()
  return (
    <TextField
      label={t('accounts.phone.number')}
      placeholder={t('accounts.phone.number.example')}
      value={value}
      onChange={onChange}
      max={20}
      input={{ type: 'tel', inputMode: 'tel', autoComplete: 'tel', name: 'phone' }}
      {...(onEnter ? { onEnter } : {})}
    />
  )
}
