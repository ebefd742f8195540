import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { Out } from '#wire/contract.ts'
import { useDoor, useRead, useWrite } from '#wire/hooks.ts'
import { leaveBox } from '#wire/vault/pictures.ts'
import { accounts } from '../contract.ts'

/** On a phone that several share, nothing is done in anybody's name before somebody has chosen. */
export const isUnchosen = ({ speaker, speakers }: Out<typeof accounts.readSession>): boolean =>
  speaker === null && speakers.length > 0

/** Who is here and what they may do. Every page asks this one reading; signing in or out makes it ask anew. */
export function useSession() {
  const { data, isPending, problem, refetch, keptAt } = useRead(accounts.readSession, {})
  const may = (permission: string | undefined): boolean =>
    permission === undefined || (data?.permissions.includes(permission) ?? false)
  return {
    session: data,
    isPending,
    problem,
    refetch,
    keptAt,
    may,
    signedIn: data !== undefined && data.kind !== 'nobody',
    unchosen: data !== undefined && isUnchosen(data),
  }
}

/** Signing out also forgets what this browser has read and the photos it carried; only then does it lead elsewhere. */
export function useSignOut(onOut: () => void) {
  const queries = useQueryClient()
  const { county } = useDoor()
  const { session } = useSession()
  const leaving = useWrite(accounts.signOut, () => {
    if (session?.accountId != null) void leaveBox(county, session.accountId)
    void queries.resetQueries()
    onOut()
  })
  return { signOut: () => leaving.write({}), leaving: leaving.sending, problem: leaving.problem }
}

/** To the first page, once the session is read anew and nothing more is asked at the door: any earlier, the door would lead back. */
export function useThroughDoor(done: boolean): void {
  const [, go] = useLocation()
  const { session } = useSession()
  const open = session?.mustChangePassword === false && session.second === 'none'
  useEffect(() => {
    if (done && open) go('/', { replace: true })
  }, [done, open, go])
}
