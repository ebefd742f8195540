import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icons.tsx'
import { useSpeech } from '../speech.ts'
import { Press } from './Press.tsx'

/** What stopped somebody, and what to do about it. Read aloud at once by a screen reader. */
export function Problem({
  problem,
  onAgain,
}: {
  problem: { title: string; detail?: string } | null
  onAgain?: () => void
}) {
  const { t } = useSpeech()
  if (!problem) return null
  return (
    <div className="note bad" role="alert">
      <strong>{problem.title}</strong>
      {problem.detail ? <span>{problem.detail}</span> : null}
      {onAgain ? (
        <Press kind="plain" onPress={onAgain}>
          {t('ui.again')}
        </Press>
      ) : null}
    </div>
  )
}

export function Note({ children, careful = false }: { children: ReactNode; careful?: boolean }) {
  return <div className={careful ? 'note careful' : 'note'}>{children}</div>
}

/** An empty place says what to do next. */
export function Empty({
  icon,
  title,
  next,
  children,
}: {
  icon: IconName
  title: string
  next?: string
  children?: ReactNode
}) {
  return (
    <div className="empty">
      <Icon name={icon} size={56} />
      <strong>{title}</strong>
      {next ? <span className="soft">{next}</span> : null}
      {children}
    </div>
  )
}

export function Waiting() {
  const { t } = useSpeech()
  return (
    <p className="waiting" role="status">
      {t('ui.loading')}
    </p>
  )
}

/** Parts that are filled one after another: they appear together, so that nothing moves away under a finger. */
export function Together({ ready, children }: { ready: boolean; children: ReactNode }) {
  return (
    <>
      {ready ? null : <Waiting />}
      <div className={ready ? 'together' : 'together not-yet'}>{children}</div>
    </>
  )
}

/** What has been asked for, in each of its three conditions: on its way, refused, here. */
export function Awaited<T>({
  of,
  children,
}: {
  of: { data: T | undefined; problem: { title: string; detail?: string } | null; refetch?: () => unknown }
  children: (data: T) => ReactNode
}) {
  if (of.data !== undefined) return children(of.data)
  if (!of.problem) return <Waiting />
  return <Problem problem={of.problem} {...(of.refetch ? { onAgain: () => void of.refetch?.() } : {})} />
}

/** The next page of a bounded list, as long as there is one. */
export function More({
  list,
}: {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}) {
  const { t } = useSpeech()
  if (!list.hasNextPage) return null
  return (
    <Press kind="plain" busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
      {t('ui.more')}
    </Press>
  )
}
