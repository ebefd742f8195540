import { useId } from 'react'
import { Icon } from '../icons.tsx'
import { useSpeech } from '../speech.ts'
import { type Asked, GroupField, useAsked } from './Field.tsx'

export type Option = { id: string; name: string; more?: string | undefined }

type ChoicesProps = Asked & {
  options: readonly Option[]
  value: string | null
  onChange: (id: string | null) => void
  /** `even`: two side by side. `wide`: one below the other. */
  lay?: 'flow' | 'even' | 'wide'
}

/** One of several, each large enough to press. An optional choice can be taken back by pressing it again. */
export function Choices({ options, value, onChange, lay = 'flow', ...asked }: ChoicesProps) {
  const { id } = useAsked(asked)
  return (
    <GroupField id={id} asked={asked}>
      <div className={`choices ${lay}`}>
        {options.map((option) => (
          <label key={option.id} className={option.id === value ? 'choice on' : 'choice'}>
            <input
              type="radio"
              name={id}
              checked={option.id === value}
              onChange={() => onChange(option.id)}
              onClick={() => (asked.optional && option.id === value ? onChange(null) : undefined)}
            />
            <span>
              {option.name}
              {option.more ? <small>{option.more}</small> : null}
            </span>
          </label>
        ))}
      </div>
    </GroupField>
  )
}

type SeveralProps = Asked & {
  options: readonly Option[]
  value: readonly string[]
  onChange: (ids: string[]) => void
}

/** Any of several, in the order in which they are offered. */
export function Several({ options, value, onChange, ...asked }: SeveralProps) {
  const { id } = useAsked(asked)
  const chosen = (one: string, on: boolean) =>
    options.map((option) => option.id).filter((other) => (other === one ? on : value.includes(other)))
  return (
    <GroupField id={id} asked={asked}>
      <div className="choices flow">
        {options.map((option) => (
          <label key={option.id} className={value.includes(option.id) ? 'choice on' : 'choice'}>
            <input
              type="checkbox"
              checked={value.includes(option.id)}
              onChange={(event) => onChange(chosen(option.id, event.target.checked))}
            />
            <span>{option.name}</span>
          </label>
        ))}
      </div>
    </GroupField>
  )
}

export function YesNo({
  value,
  onChange,
  ...asked
}: Asked & { value: boolean | null; onChange: (yes: boolean | null) => void }) {
  const { t } = useSpeech()
  const options = [
    { id: 'yes', name: t('ui.yes') },
    { id: 'no', name: t('ui.no') },
  ]
  const chosen = value === null ? null : value ? 'yes' : 'no'
  return (
    <Choices
      {...asked}
      lay="even"
      options={options}
      value={chosen}
      onChange={(id) => onChange(id === null ? null : id === 'yes')}
    />
  )
}

export function Stars({
  value,
  onChange,
  ...asked
}: Asked & { value: number | null; onChange: (stars: number) => void }) {
  const { t } = useSpeech()
  const { id } = useAsked(asked)
  return (
    <GroupField id={id} asked={asked}>
      <div className="stars">
        {[1, 2, 3, 4, 5].map((n) => (
          <label key={n} className={value !== null && n <= value ? 'on' : ''}>
            <input
              type="radio"
              name={id}
              checked={n === value}
              onChange={() => onChange(n)}
              aria-label={`${t('ui.stars', { n })} ${t(`ui.stars.${n}`)}`}
            />
            <Icon name="star" filled={value !== null && n <= value} />
          </label>
        ))}
      </div>
      {value === null ? null : <span className="hint">{t(`ui.stars.${value}`)}</span>}
    </GroupField>
  )
}

export function Toggle({
  value,
  onChange,
  label,
  hint,
}: {
  value: boolean
  onChange: (on: boolean) => void
  label: string
  hint?: string
}) {
  const id = useId()
  return (
    <label className="toggle" htmlFor={id}>
      <input id={id} type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {hint ? <span className="soft small"> {hint}</span> : null}
      </span>
    </label>
  )
}
