import { useSession } from '#features/accounts/web/parts.tsx'
import { useRead } from '#wire/hooks.ts'
import { notices } from '../contract.ts'

/** Without the line on which the server tells what changed, the number is asked for again once a minute. */
const askAgainSeconds = 60

/** How many notices wait to be read; null for visitors and until it is known. */
export function useUnread(): number | null {
  const { may } = useSession()
  const read = useRead(notices.unread, {}, { enabled: may('notice.own'), everySeconds: askAgainSeconds })
  return read.data?.n ?? null
}

/** More than this is said as "99+". */
export const shownUnread = (n: number): string => (n > 99 ? '99+' : String(n))
