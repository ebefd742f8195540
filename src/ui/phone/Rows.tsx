import { Children, type ReactNode } from 'react'
import { Link } from 'wouter'
import { Icon } from '../icons.tsx'

/** A list of things that belong together, a line between them. */
export function Rows({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className="rows" {...(label ? { 'aria-label': label } : {})}>
      {Children.map(children, (child) => (child ? <li>{child}</li> : null))}
    </ul>
  )
}

type RowProps = { title: ReactNode; more?: ReactNode; side?: ReactNode }

const Body = ({ title, more, side }: RowProps) => (
  <>
    <span className="what">
      <span>{title}</span>
      {more ? <span className="soft small">{more}</span> : null}
    </span>
    {side}
  </>
)

export function RowLink({ to, ...row }: RowProps & { to: string }) {
  return (
    <Link href={to} className="row">
      <Body {...row} />
      <Icon name="next" size={20} />
    </Link>
  )
}

export function RowPress({ onPress, ...row }: RowProps & { onPress: () => void }) {
  return (
    <button type="button" className="row" onClick={onPress}>
      <Body {...row} />
      <Icon name="next" size={20} />
    </button>
  )
}

export function Row(row: RowProps) {
  return (
    <div className="row">
      <Body {...row} />
    </div>
  )
}

/** Names and what is known under them. Lines without a value are left out. */
export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {rows.map(([name, value]) =>
        value === null || value === undefined || value === '' ? null : (
          <FactLine key={name} name={name} value={value} />
        ),
      )}
    </dl>
  )
}

const FactLine = ({ name, value }: { name: string; value: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
)
