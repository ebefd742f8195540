import { type InputHTMLAttributes, type ReactNode, useEffect, useRef, useState } from 'react'
import { useSpeech } from '../speech.ts'
import { countOf, cutTo, isComposing } from '../typed.ts'
import { type Asked, Field, useAsked } from './Field.tsx'

/**
 * Typing with an input method: what is being composed belongs to the method, so it is neither cut nor counted before it is finished.
 * The draft gets it all the same, or a browser killed in the middle of a word would lose it.
 */
function useTyping(value: string, onChange: (text: string) => void, max: number) {
  const [shown, setShown] = useState(value)
  const composing = useRef(false)
  useEffect(() => {
    if (!composing.current) setShown(value)
  }, [value])
  const take = (field: { value: string }) => {
    const kept = composing.current ? field.value : cutTo(field.value, max)
    if (kept !== field.value) field.value = kept // at the limit nothing changes, so nobody else would take the letter back
    setShown(kept)
    onChange(cutTo(kept, max))
  }
  return {
    value: shown,
    onChange: (event: { currentTarget: { value: string } }) => take(event.currentTarget),
    onCompositionStart: () => {
      composing.current = true
    },
    onCompositionEnd: (event: { currentTarget: { value: string } }) => {
      const field = event.currentTarget
      // Safari sends its last key after this event: the flag falls a moment later.
      setTimeout(() => {
        composing.current = false
        take(field)
      }, 0)
    },
  }
}

type TypingProps = Asked & { value: string; onChange: (text: string) => void; max: number; placeholder?: string }

export function TextArea({ value, onChange, max, placeholder, rows = 5, ...asked }: TypingProps & { rows?: number }) {
  const { t } = useSpeech()
  const { id, aria } = useAsked(asked)
  const typing = useTyping(value, onChange, max)
  const left = max - countOf(value)
  return (
    <Field id={id} asked={asked}>
      <textarea className="input" id={id} rows={rows} placeholder={placeholder} {...aria} {...typing} />
      {left < max / 5 ? <span className="hint">{t('ui.left', { n: left })}</span> : null}
    </Field>
  )
}

type TextFieldProps = TypingProps & {
  input?: Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'autoComplete' | 'autoCapitalize' | 'name'>
  onEnter?: () => void
  beside?: ReactNode
}

export function TextField({ value, onChange, max, placeholder, input, onEnter, beside, ...asked }: TextFieldProps) {
  const { id, aria } = useAsked(asked)
  const typing = useTyping(value, onChange, max)
  return (
    <Field id={id} asked={asked}>
      <span className="beside">
        <input
          className="input"
          id={id}
          placeholder={placeholder}
          {...input}
          {...aria}
          {...typing}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !onEnter || isComposing(event.nativeEvent)) return
            event.preventDefault()
            onEnter()
          }}
        />
        {beside}
      </span>
    </Field>
  )
}
