import { useQueryClient } from '@tanstack/react-query'
import { useRead, useWrite } from '#wire/hooks.ts'
import { shutBox } from '#wire/vault/vault.ts'
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

/** Signing out also forgets everything this browser has read. */
export function useSignOut() {
  const queries = useQueryClient()
  const leaving = useWrite(accounts.signOut, () => {
    shutBox()
    void queries.resetQueries()
  })
  return { signOut: () => leaving.write({}), leaving: leaving.sending, problem: leaving.problem }
}
