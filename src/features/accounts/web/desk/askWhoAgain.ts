import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { problemOf } from '#wire/hooks.ts'
import { accounts } from '../../contract.ts'
import { useSession } from '../parts.tsx'

/** An answer "not signed in" means that the session has ended meanwhile: ask who is here, and the gate closes. */
export function useAskWhoAgain(): void {
  const queries = useQueryClient()
  const { signedIn } = useSession()
  useEffect(() => {
    if (!signedIn) return
    const look = (error: unknown) => {
      if (problemOf(error)?.status === 401) void queries.invalidateQueries({ queryKey: [accounts.readSession.id] })
    }
    const stopReads = queries.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') look(event.action.error)
    })
    const stopWrites = queries.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') look(event.action.error)
    })
    return () => {
      stopReads()
      stopWrites()
    }
  }, [queries, signedIn])
}
