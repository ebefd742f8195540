import { useRead } from '#wire/hooks.ts'
import { accounts } from '../contract.ts'

/** Who is here and what they may do. Every page asks this one reading; signing in or out makes it ask anew. */
export function useSession() {
  const { data, isPending, problem } = useRead(accounts.readSession, {})
  const may = (permission: string | undefined): boolean =>
    permission === undefined || (data?.permissions.includes(permission) ?? false)
  return { session: data, isPending, problem, may, signedIn: data !== undefined && data.kind !== 'nobody' }
}
