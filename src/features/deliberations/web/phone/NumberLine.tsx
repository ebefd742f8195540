import { TextField } from '#ui/phone/Typing.tsx'

type Props = { label: string; hint?: string; value: string; onChange: (text: string) => void }

/** How many: typed, because a count of hands is read off paper. */
export const NumberLine = (props: Props) => (
  <TextField {...props} max={6} input={{ inputMode: 'numeric', autoComplete: 'off' }} />
)
