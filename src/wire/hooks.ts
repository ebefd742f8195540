import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useRef } from 'react'
import { CallRefused, call, type ProblemBody, type Send } from './client.ts'
import type { Contract, Given, Out } from './contract.ts'
import { newKey } from './keys.ts'
import { type Try, tryFor } from './tries.ts'

/** What a page needs to call: how to send, and the county of the address. The app gives it once, at its root. */
export type Door = { send: Send; county: string; language: string }

const DoorContext = createContext<Door | null>(null)
export const DoorProvider = DoorContext.Provider

export function useDoor(): Door {
  const door = useContext(DoorContext)
  if (!door) throw new Error('no DoorProvider above this page')
  return door
}

/** The input of a call without its county: the address of the page says it. */
export type Asked<C extends Contract> = Omit<Given<C>, 'county'>

export const problemOf = (error: unknown): ProblemBody | null => (error instanceof CallRefused ? error.body : null)

const fill = <C extends Contract>(door: Door, asked: Asked<C>) =>
  ({ ...asked, county: door.county }) as unknown as Given<C>

/**
 * Reads an operation and keeps it fresh. `problem` is ready to be shown; `enabled: false` waits. `keptAt` says when it was read, where
 * there was no network and the phone answered for itself.
 */
export function useRead<C extends Contract>(
  contract: C,
  asked: Asked<C>,
  options: { enabled?: boolean; everySeconds?: number } = {},
) {
  const door = useDoor()
  const query = useQuery({
    queryKey: [contract.id, door.language, asked],
    queryFn: async () => {
      let keptAt: string | null = null
      const onKept = (at: string | null) => {
        keptAt = at
      }
      const out = (await call(door.send, contract, fill(door, asked), { language: door.language, onKept })) as Out<C>
      return { out, keptAt }
    },
    ...(options.enabled === undefined ? {} : { enabled: options.enabled }),
    ...(options.everySeconds ? { refetchInterval: options.everySeconds * 1000 } : {}),
  })
  const keptAt: string | null = query.data?.keptAt ?? null
  return { ...query, data: query.data?.out, keptAt, problem: problemOf(query.error) }
}

type Page = { rows: unknown[]; next: number | null }
type RowOf<C extends Contract> = Out<C> extends { rows: (infer R)[] } ? R : never

/** Reads a bounded list page after page (`page()` of shapes.ts); `rows` is what has been read so far. */
export function useList<C extends Contract>(
  contract: C,
  asked: Asked<C>,
  options: { enabled?: boolean; everySeconds?: number } = {},
) {
  const door = useDoor()
  const query = useInfiniteQuery({
    queryKey: [contract.id, door.language, 'list', asked],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) => {
      const given = fill<C>(door, pageParam ? { ...asked, after: pageParam } : asked)
      return call(door.send, contract, given, { language: door.language }) as Promise<Page>
    },
    getNextPageParam: (last: Page) => last.next ?? undefined,
    ...(options.enabled === undefined ? {} : { enabled: options.enabled }),
    ...(options.everySeconds ? { refetchInterval: options.everySeconds * 1000 } : {}),
  })
  const pages = query.data?.pages ?? []
  return {
    ...query,
    first: pages[0] as Out<C> | undefined,
    rows: pages.flatMap((one) => one.rows) as RowOf<C>[],
    problem: problemOf(query.error),
  }
}

/**
 * Writes through an operation. The idempotency key belongs to what is written: pressing again after a lost answer sends the same
 * key, so it happens once; changing the form makes it another write. Everything read so far is read anew afterwards.
 */
export function useWrite<C extends Contract>(contract: C, onDone?: (out: Out<C>) => void) {
  const door = useDoor()
  const queries = useQueryClient()
  const tried = useRef<Try | null>(null)
  const mutation = useMutation({
    mutationFn: ({ asked, file }: { asked: Asked<C>; file?: Blob | undefined }) => {
      const text = JSON.stringify(asked)
      tried.current = tryFor(tried.current, text, file, () => ({ key: newKey(), saidAt: new Date().toISOString() }))
      const { key, saidAt } = tried.current
      return call(door.send, contract, fill(door, asked), {
        key,
        saidAt,
        language: door.language,
        ...(file ? { file } : {}),
      })
    },
    onSuccess: (out) => {
      tried.current = null
      onDone?.(out)
      return void queries.invalidateQueries()
    },
  })
  return {
    write: (asked: Asked<C>, file?: Blob) => mutation.mutate({ asked, file }),
    writeAndWait: (asked: Asked<C>, file?: Blob) => mutation.mutateAsync({ asked, file }),
    sending: mutation.isPending,
    done: mutation.data,
    problem: problemOf(mutation.error),
    reset: mutation.reset,
  }
}
