import type { ReactNode } from 'react'

/** One number with its name. Several of them stand in a `Figures` row. */
export function Figure({
  name,
  value,
  note,
  tone,
}: {
  name: string
  value: ReactNode
  note?: ReactNode
  tone?: 'plain' | 'warn'
}) {
  return (
    <div className={`sz-figure sz-figure-${tone ?? 'plain'}`}>
      <dt>{name}</dt>
      <dd>{value}</dd>
      {note && <dd className="sz-figure-note">{note}</dd>}
    </div>
  )
}

export function Figures({ children }: { children: ReactNode }) {
  return <dl className="sz-figures">{children}</dl>
}
