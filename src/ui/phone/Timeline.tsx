import type { ReactNode } from 'react'

/** What happened, newest first. */
export function Timeline({ label, steps }: { label: string; steps: readonly { id: number; body: ReactNode }[] }) {
  return (
    <ol className="timeline" aria-label={label}>
      {steps.map((step) => (
        <li key={step.id}>{step.body}</li>
      ))}
    </ol>
  )
}

/** The way from start to end, and where one stands on it; `now` outside the way marks nothing. */
export function Path({
  label,
  stops,
  now,
}: {
  label: string
  stops: readonly { id: string; name: string }[]
  now: string
}) {
  const at = stops.findIndex((stop) => stop.id === now)
  return (
    <ol className="path" aria-label={label}>
      {stops.map((stop, index) => (
        <li
          key={stop.id}
          className={index < at ? 'past' : index === at ? 'now' : ''}
          {...(index === at ? { 'aria-current': 'step' as const } : {})}
        >
          {stop.name}
        </li>
      ))}
    </ol>
  )
}
