import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useWrite } from '#wire/hooks.ts'
import { accounts } from '../../contract.ts'
import { useSession } from '../parts.tsx'

/**
 * Signing out also forgets everything this browser has read. While it lasts (`leaving`) no page may be shown: it would ask for what
 * its reader may no longer see.
 */
export function useSignOut() {
  const queries = useQueryClient()
  const { session } = useSession()
  const [leaving, setLeaving] = useState(false)
  const { write, problem } = useWrite(accounts.signOut, () => queries.removeQueries())
  const over = session?.kind === 'nobody' || problem !== null
  useEffect(() => {
    if (over) setLeaving(false)
  }, [over])
  const begin = useRef(write)
  begin.current = write
  const signOut = useCallback(() => {
    setLeaving(true)
    begin.current({})
  }, [])
  return { signOut, leaving, problem }
}

/** What somebody else read at this computer must not be shown to the next; only who is here is asked anew. */
export const notTheSession = (query: { queryKey: readonly unknown[] }): boolean =>
  query.queryKey[0] !== accounts.readSession.id
