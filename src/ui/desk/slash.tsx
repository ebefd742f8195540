import { Checkbox } from 'antd'
import { useEffect } from 'react'
import { useRemembered } from '../remembered.ts'
import { useSpeech } from '../speech.ts'

/** A key of one character is in the way of whoever speaks to the computer (WCAG 2.1.4), so it can be switched off. */
const useChoice = () => useRemembered('desk.slash')

const takesLetters = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null

/** Calls `focus` at the slash key, unless somebody is writing or a drawer is open. Says whether the key is on. */
export function useSlash(focus: () => void): boolean {
  const [choice] = useChoice()
  const on = choice !== 'off'
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (takesLetters(event.target) || document.querySelector('[role="dialog"][aria-modal="true"]')) return
      event.preventDefault()
      focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on, focus])
  return on
}

export function SlashChoice() {
  const { t } = useSpeech()
  const [choice, choose] = useChoice()
  return (
    <Checkbox checked={choice !== 'off'} onChange={(event) => choose(event.target.checked ? 'on' : 'off')}>
      {t('ui.slash')}
    </Checkbox>
  )
}
