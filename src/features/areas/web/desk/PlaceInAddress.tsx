import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { PlaceProvider } from '#ui/desk/place.ts'
import { useRead } from '#wire/hooks.ts'
import { areas } from '../../contract.ts'

/** Zero in the address means: everywhere, chosen on purpose. */
const everywhere = '0'

/** The chosen place stands in the address, so that a page can be reloaded, bookmarked and sent to a colleague. */
export function PlaceInAddress({ children }: { children: ReactNode }) {
  const [search, setSearch] = useSearchParams()
  const { session } = useSession()
  const said = search.get('at')
  const at = Number(said) || null
  const starts = [...new Set(session?.posts.map((post) => post.startAreaId ?? null))]
  const start = starts.length === 1 ? (starts[0] ?? null) : null
  const choose = useCallback(
    (id: number | null) =>
      setSearch(
        (now) => {
          const next = new URLSearchParams(now)
          next.set('at', id === null ? everywhere : String(id))
          return next
        },
        { replace: true, state: history.state }, // what the page asks for stands there, see ui/desk/asked.ts
      ),
    [setSearch],
  )
  // The bare address is left at once for a page: writing into it would call somebody back.
  const leaving = useLocation()[0] === '/'
  const last = useRef<number | null>(null)
  useEffect(() => {
    if (leaving) return
    if (said !== null) last.current = at
    else if (last.current !== null) choose(last.current)
    else if (start !== null) choose(start)
  }, [leaving, said, at, start, choose])
  const { data } = useRead(areas.path, { areaId: at ?? 0 }, { enabled: at !== null })
  const place = useMemo(() => ({ at, way: at === null ? [] : (data?.rows ?? []), choose }), [at, data, choose])
  return <PlaceProvider value={place}>{children}</PlaceProvider>
}
