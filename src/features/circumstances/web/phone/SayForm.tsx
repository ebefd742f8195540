import { useState } from 'react'
import { Choices, Toggle, YesNo } from '#ui/phone/Choosing.tsx'
import { Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { circumstances } from '../../contract.ts'
import type { Field, Value } from '../saying.ts'

type Props = { field: Field; years: readonly number[]; personId: number | null; onDone: () => void }

/** The answer to one field, drawn from the field alone: a region's own field brings its own form. */
export function SayForm({ field, years, personId, onDone }: Props) {
  const { t } = useSpeech()
  const [year, setYear] = useState<number | null>(years[0] ?? null)
  const [value, setValue] = useState<Value | null>(field.value === 'choices' ? [] : null)
  const [pressed, setPressed] = useState(false)
  const declaring = useWrite(circumstances.declare, onDone)
  const send = () => {
    setPressed(true)
    if (value === null) return
    declaring.write({
      ...{ field: field.id, value },
      ...(field.yearly && year !== null ? { year } : {}),
      ...(personId === null ? {} : { personId }),
    })
  }
  return (
    <>
      {field.yearly ? (
        <Choices
          label={t('circumstances.whichYear')}
          options={years.map((one) => ({ id: String(one), name: t('circumstances.year', { year: one }) }))}
          value={year === null ? null : String(year)}
          onChange={(id) => setYear(id === null ? null : Number(id))}
        />
      ) : null}
      <ValueField
        field={field}
        value={value}
        fault={pressed && value === null ? t('circumstances.missing') : null}
        onChange={setValue}
      />
      <Problem problem={declaring.problem} />
      <Press busy={declaring.sending} onPress={send}>
        {t('circumstances.phone.send')}
      </Press>
      <Press kind="quiet" onPress={onDone}>
        {t('circumstances.phone.leave')}
      </Press>
    </>
  )
}

type ValueProps = { field: Field; value: Value | null; fault: string | null; onChange: (value: Value | null) => void }

function ValueField({ field, value, fault, onChange }: ValueProps) {
  const { t, say } = useSpeech()
  const label = field.unit ? `${t('circumstances.value')} (${say(field.unit)})` : t('circumstances.value')
  if (field.value === 'yesNo')
    return <YesNo label={label} fault={fault} value={typeof value === 'boolean' ? value : null} onChange={onChange} />
  if (field.value === 'amount')
    return (
      <TextField
        label={label}
        fault={fault}
        max={9}
        value={typeof value === 'number' ? String(value) : ''}
        onChange={(said) => onChange(/^\d+$/.test(said.trim()) ? Number(said) : null)}
      />
    )
  const options = field.options.map((one) => ({ id: one.id, name: say(one) }))
  if (field.value !== 'choices')
    return (
      <Choices
        label={label}
        fault={fault}
        lay="wide"
        options={options}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
      />
    )
  const chosen = Array.isArray(value) ? value : []
  const turn = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {options.map((one) => (
        <Toggle key={one.id} label={one.name} value={chosen.includes(one.id)} onChange={(on) => turn(one.id, on)} />
      ))}
    </fieldset>
  )
}
