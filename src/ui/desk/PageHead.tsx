import type { ReactNode } from 'react'

/** The head of every desk page: one heading, one sentence that says what the page is for, and its main buttons. */
export function PageHead({
  title,
  about,
  children,
}: {
  title: string
  about?: string | undefined
  children?: ReactNode
}) {
  return (
    <header className="sz-page-head">
      <div>
        <h1>{title}</h1>
        {about && <p>{about}</p>}
      </div>
      {children && <div className="sz-page-actions">{children}</div>}
    </header>
  )
}

/** A part of a page with its own heading. */
export function Section({ title, extra, children }: { title: string; extra?: ReactNode; children: ReactNode }) {
  return (
    <section className="sz-section" aria-label={title}>
      <div className="sz-section-head">
        <h2>{title}</h2>
        {extra}
      </div>
      {children}
    </section>
  )
}
