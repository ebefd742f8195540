import { useQueryClient } from '@tanstack/react-query'
import { Button, Tree, type TreeDataNode } from 'antd'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { call } from '#wire/client.ts'
import type { Out } from '#wire/contract.ts'
import { useDoor, useRead } from '#wire/hooks.ts'
import { areas } from '../../contract.ts'
import { PlaceFinder } from './PlaceFinder.tsx'

type Row = Out<typeof areas.list>['rows'][number]
type Children = Record<number, readonly Row[]>

/** The place that every page looks at, and the quick way to another: above the menu, so that nobody scrolls to learn where they are. */
export function PlaceNow() {
  const { t } = useSpeech()
  const { at, way, choose } = usePlace()
  return (
    <section className="sz-places" aria-label={t('areas.desk.where')}>
      <h2>{t('areas.desk.where')}</h2>
      <p className="sz-place-now">{at === null ? t('areas.desk.all') : way.map((step) => step.name).join(' › ')}</p>
      <PlaceFinder />
      {at !== null && (
        <Button type="text" block size="small" className="sz-place-all" onClick={() => choose(null)}>
          {t('areas.desk.all')}
        </Button>
      )}
    </section>
  )
}

/** Townships, villages, groups and their parts, each level read when the one above is opened. Choosing one filters the pages of the desk. */
export function AreaTree() {
  const { t } = useSpeech()
  const { at, way, choose } = usePlace()
  const { data } = useRead(areas.list, {})
  const { below, open } = useBelow()
  const [opened, setOpened] = useState<number[]>([])
  const above = useMemo(() => way.slice(0, -1).flatMap((step) => (step.level === 'county' ? [] : step.id)), [way])
  useEffect(() => {
    setOpened((now) => [...now, ...above.filter((id) => !now.includes(id))])
    for (const id of above) void open(id)
  }, [above, open])
  const nodes = useMemo(() => (data?.rows ?? []).map((row) => nodeOf(row, below)), [data, below])
  const active = useRef<number | null>(null)
  /** Enter opens a township, as the tree does by itself; a village or a group it chooses, and the arrows open them. */
  const onEnter = (event: KeyboardEvent) => {
    const id = active.current
    if (event.key !== 'Enter' || id === null || data?.rows.some((row) => row.id === id)) return
    event.preventDefault()
    event.stopPropagation()
    choose(id)
  }
  return (
    <section className="sz-places" aria-label={t('areas.desk.tree')} onKeyDownCapture={onEnter}>
      <Tree
        blockNode
        aria-label={t('areas.desk.where')}
        treeData={nodes}
        selectedKeys={at === null ? [] : [at]}
        expandedKeys={opened}
        onActiveChange={(key) => {
          active.current = key == null ? null : Number(key)
        }}
        onExpand={(keys) => setOpened(keys.map(Number))}
        loadData={({ key }) => open(Number(key))}
        onSelect={(keys) => choose(keys.length > 0 ? Number(keys[0]) : at)}
      />
    </section>
  )
}

const nodeOf = (row: Row, below: Children): TreeDataNode => {
  const children = below[row.id]?.map((child) => nodeOf(child, below))
  return { key: row.id, title: row.name, isLeaf: row.children === 0, ...(children ? { children } : {}) }
}

/** The children of each opened area; asked for once and kept by the query cache. */
function useBelow() {
  const door = useDoor()
  const queries = useQueryClient()
  const [below, setBelow] = useState<Children>({})
  const open = useMemo(
    () => async (parentId: number) => {
      const { rows } = await queries.fetchQuery({
        queryKey: [areas.list.id, door.language, { parentId }],
        queryFn: () => call(door.send, areas.list, { county: door.county, parentId }, { language: door.language }),
        staleTime: Number.POSITIVE_INFINITY,
      })
      setBelow((now) => ({ ...now, [parentId]: rows }))
    },
    [queries, door.send, door.county, door.language],
  )
  return { below, open }
}
