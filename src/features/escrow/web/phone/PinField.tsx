import { TextField } from '#ui/phone/Typing.tsx'

type Props = {
  label: string
  hint?: string
  fault?: string | null
  value: string
  onChange: (pin: string) => void
  onEnter?: () => void
}

/** Digits only, hidden, with the phone's number keys. */
export function PinField({ onChange, ...asked }: Props) {
  return (
    <TextField
      {...asked}
      onChange={(text) => onChange(text.replace(/\D/g, ''))}
      max={12}
      input={{ type: 'password', inputMode: 'numeric', autoComplete: 'off', name: 'pin' }}
    />
  )
}
