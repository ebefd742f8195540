import type { ReactNode } from 'react'

/** An empty list says why it is empty and what to do next. */
export function Nothing({ title, next, children }: { title: string; next?: string | undefined; children?: ReactNode }) {
  return (
    <div className="sz-nothing">
      <strong>{title}</strong>
      {next && <span>{next}</span>}
      {children}
    </div>
  )
}
