import { useQueryClient } from '@tanstack/react-query'
import { useDoor, useRead, useWrite } from '#wire/hooks.ts'
import { leaveBox } from '#wire/vault/pictures.ts'
import { accounts } from '../contract.ts'

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
  }
}

/** Signing out also forgets what this browser has read and the photos it carried. */
export function useSignOut() {
  const queries = useQueryClient()
  const { county } = useDoor()
  const { session } = useSession()
  const leaving = useWrite(accounts.signOut, () => {
    if (session?.accountId != null) void leaveBox(county, session.accountId)
    void queries.resetQueries()
  })
  return { signOut: () => leaving.write({}), leaving: leaving.sending, problem: leaving.problem }
}
