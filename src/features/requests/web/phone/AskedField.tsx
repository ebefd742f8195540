import { todayHere } from '#ui/dates.ts'
import { Choices, Stars, YesNo } from '#ui/phone/Choosing.tsx'
import { DayField } from '#ui/phone/DayField.tsx'
import { Waiting } from '#ui/phone/Notes.tsx'
import { TextArea } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import type { Request } from './oneRequest.ts'

export type AskedField = Request['actions'][number]['fields'][number]
export type Values = Record<string, unknown>

/** The kernel's own limit for the text of a step. */
const LONGEST = 2000

type Props = {
  requestId: number
  field: AskedField
  value: unknown
  onChange: (value: unknown) => void
  fault: string | null
}

/** One thing that an action asks for, drawn from its kind alone. */
export function Asked({ requestId, field, value, onChange, fault }: Props) {
  const { say } = useSpeech()
  const asked = { label: say(field), optional: !field.required, fault }
  const text = typeof value === 'string' ? value : ''
  switch (field.kind) {
    case 'text':
      return <TextArea {...asked} rows={4} value={text} onChange={onChange} max={LONGEST} />
    case 'day':
      return <DayField {...asked} value={text} onChange={onChange} />
    case 'dayAhead':
      return <DayField {...asked} value={text} onChange={onChange} min={todayHere()} />
    case 'yesNo':
      return <YesNo {...asked} value={typeof value === 'boolean' ? value : null} onChange={onChange} />
    case 'stars':
      return <Stars {...asked} value={typeof value === 'number' ? value : null} onChange={onChange} />
    case 'choice': {
      const options = (field.options ?? []).map((option) => ({ id: option.id, name: say(option) }))
      return <Choices {...asked} options={options} value={text || null} onChange={onChange} />
    }
    case 'handler':
      return <HandlerField {...asked} requestId={requestId} value={value} onChange={onChange} />
  }
}

type HandlerProps = {
  label: string
  optional: boolean
  fault: string | null
  requestId: number
  value: unknown
  onChange: (value: unknown) => void
}

/** Who can take it, nearest first, with what already lies on their desk. */
function HandlerField({ requestId, value, onChange, ...asked }: HandlerProps) {
  const { t, say } = useSpeech()
  const { data } = useRead(requests.handlers, { requestId })
  if (!data) return <Waiting />
  const options = data.rows.map((one) => ({
    id: String(one.postId),
    name: `${one.name} · ${say(one.title)}`,
    more: `${one.placeName} · ${t('requests.phone.load', { open: one.openRequests, late: one.lateRequests })}`,
  }))
  const chosen = typeof value === 'object' && value !== null && 'postId' in value ? String(value.postId) : null
  return (
    <Choices
      {...asked}
      lay="wide"
      hint={options.length === 0 ? t('requests.phone.handler.nobody') : undefined}
      options={options}
      value={chosen}
      onChange={(id) => onChange(id === null ? null : { postId: Number(id) })}
    />
  )
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

export const missingIn = (fields: readonly AskedField[], values: Values): string[] =>
  fields.filter((field) => field.required && isEmpty(values[field.name])).map((field) => field.name)

/** What is sent: only what was filled in. */
export const filledIn = (fields: readonly AskedField[], values: Values): Values =>
  Object.fromEntries(
    fields.filter((field) => !isEmpty(values[field.name])).map((field) => [field.name, values[field.name]]),
  )
