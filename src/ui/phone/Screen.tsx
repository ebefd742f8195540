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
      <main className="page" id="content" tabIndex={-1}>
        {children}
      </main>
      {foot ? <footer className="foot">{foot}</footer> : null}
    </div>
  )
}

/** The first stop of a keyboard: past the bar, the bell and the switches. Seen only while it has the focus. */
export function SkipLink() {
  const { t } = useSpeech()
  return (
    <a className="skip" href="#content">
      {t('ui.skip')}
    </a>
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
