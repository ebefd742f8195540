import type { KeyboardEvent, ReactNode } from 'react'

type Tab = { key: string; label: ReactNode }
type Props = { name: string; tabs: readonly Tab[]; active: string; onChange: (key: string) => void }

/**
 * Tabs that choose what one list shows. They wrap where there is no room: antd's hide the rest behind a button inside the tab list, which
 * a screen reader cannot tell from a tab. One is reached by the Tab key, its neighbours by the arrows.
 */
export function TabRow({ name, tabs, active, onChange }: Props) {
  const step = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex(({ key }) => key === active)
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key]
    const next = to === undefined ? undefined : tabs.at(to % tabs.length)
    if (!next) return
    event.preventDefault()
    onChange(next.key)
    event.currentTarget.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus()
  }
  return (
    <div className="sz-tab-row sz-no-print" role="tablist" aria-label={name} onKeyDown={step}>
      {tabs.map(({ key, label }) => (
        <button
          key={key}
          type="button"
          role="tab"
          data-key={key}
          aria-selected={key === active}
          tabIndex={key === active ? 0 : -1}
          onClick={() => onChange(key)}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
