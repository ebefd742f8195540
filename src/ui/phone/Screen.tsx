import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { Icon } from '../icons.tsx'
import { useSpeech } from '../speech.ts'

/** One task, one screen: a title, the way back, the content, and at most a few things to press at the bottom. */
export function Screen({
  title,
  back = '/',
  foot,
  children,
}: {
  title: string
  back?: string
  foot?: ReactNode
  children: ReactNode
}) {
  const { t } = useSpeech()
  const heading = useArrival(title)
  return (
    <div className="screen">
      <header className="bar">
        <Link href={back} className="back" aria-label={t('ui.back')}>
          <Icon name="back" size={26} />
        </Link>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <span className="side" />
      </header>
      <main className="page">{children}</main>
      {foot ? <footer className="foot">{foot}</footer> : null}
    </div>
  )
}

/** A new screen begins at its top, says its name to a screen reader, and names itself in the browser. */
export function useArrival(title: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    document.title = title
  }, [title])
  return heading
}

export function Card({ title, children, tight = false }: { title?: string; children: ReactNode; tight?: boolean }) {
  return (
    <section className={tight ? 'card tight' : 'card'}>
      {title ? <h2>{title}</h2> : null}
      {children}
    </section>
  )
}
