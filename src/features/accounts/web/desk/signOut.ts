import { useQueryClient } from '@tanstack/react-query'
import { useWrite } from '#wire/hooks.ts'
import { accounts } from '../../contract.ts'

/** Signing out also forgets everything this browser has read. */
export function useSignOut() {
  const queries = useQueryClient()
  const leaving = useWrite(accounts.signOut, () => void queries.resetQueries())
  return { signOut: () => leaving.write({}), leaving: leaving.sending }
}
