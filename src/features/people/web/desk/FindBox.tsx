import { Input, type InputRef } from 'antd'
import { useCallback, useRef } from 'react'
import { useLocation } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSlash } from '#ui/desk/slash.tsx'
import { useSpeech } from '#ui/speech.ts'
import { type RegisterAsked, startOfRegister } from './asked.ts'

/** The search of the register from wherever one is: it only carries the words there, for people and for households alike. */
export function FindBox() {
  const { t } = useSpeech()
  const { may } = useSession()
  const { at } = usePlace()
  const [, go] = useLocation()
  const box = useRef<InputRef>(null)
  const on = useSlash(useCallback(() => box.current?.focus({ cursor: 'all' }), []))
  if (!may('person.list')) return null
  const find = (text: string) => {
    if (text.trim() === '') return
    const asked: RegisterAsked = {
      ...startOfRegister,
      find: text.trim(),
      show: may('household.read') ? 'both' : 'people',
    }
    go(at === null ? '/register?at=0' : `/register?at=${at}`, { state: { asked } })
    document.getElementById('sz-main')?.focus() // what was found stands in the page, not beside the box
  }
  return (
    <search className="sz-find">
      <Input.Search
        ref={box}
        aria-label={t('people.desk.find.all')}
        {...(on ? { 'aria-keyshortcuts': '/' } : {})}
        placeholder={t('people.desk.find.all.short')}
        maxLength={50}
        allowClear
        onSearch={find}
      />
    </search>
  )
}
