import { type ReactNode, useId } from 'react'
import { useSpeech } from '../speech.ts'

export type Asked = { label: string; hint?: string | undefined; fault?: string | null | undefined; optional?: boolean }

/** The label, hint and fault of one entry, tied to it for screen readers. */
export function useAsked({ hint, fault }: Asked) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ')
  return {
    id,
    aria: {
      ...(described ? { 'aria-describedby': described } : {}),
      ...(fault ? { 'aria-invalid': true as const } : {}),
    },
  }
}

export function Field({ id, asked, children }: { id: string; asked: Asked; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {asked.label}
        <Optional asked={asked} />
      </label>
      <Below id={id} asked={asked} hintOnly />
      {children}
      <Below id={id} asked={asked} />
    </div>
  )
}

/** The same for an entry of several parts (choices, stars): a group with its name. */
export function GroupField({ id, asked, children }: { id: string; asked: Asked; children: ReactNode }) {
  return (
    <fieldset className="field" {...(asked.fault ? { 'aria-describedby': `${id}-fault` } : {})}>
      <legend>
        {asked.label}
        <Optional asked={asked} />
      </legend>
      <Below id={id} asked={asked} hintOnly />
      {children}
      <Below id={id} asked={asked} />
    </fieldset>
  )
}

function Optional({ asked }: { asked: Asked }) {
  const { t } = useSpeech()
  return asked.optional ? <span className="hint"> {t('ui.optional')}</span> : null
}

function Below({ id, asked, hintOnly = false }: { id: string; asked: Asked; hintOnly?: boolean }) {
  if (hintOnly) {
    return asked.hint ? (
      <span className="hint" id={`${id}-hint`}>
        {asked.hint}
      </span>
    ) : null
  }
  return asked.fault ? (
    <span className="fault" id={`${id}-fault`}>
      {asked.fault}
    </span>
  ) : null
}
