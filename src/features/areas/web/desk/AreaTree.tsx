import { useQueryClient } from '@tanstack/react-query'
import { Button, Tree, type TreeDataNode } from 'antd'
import { useEffect, useMemo, useState } from 'react'
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

/** County › township › village, read level by level when opened. Choosing one filters every page of the desk. */
export function AreaTree() {
  const { t } = useSpeech()
  const { at, way, choose } = usePlace()
  const { data } = useRead(areas.list, {})
  const { below, open } = useBelow()
  const [opened, setOpened] = useState<number[]>([])
  const township = way.find((step) => step.level === 'township')?.id
  useEffect(() => {
    if (township === undefined) return
    setOpened((now) => (now.includes(township) ? now : [...now, township]))
    void open(township)
  }, [township, open])
  const nodes = useMemo(() => (data?.rows ?? []).map((row) => nodeOf(row, below)), [data, below])
  return (
    <section className="sz-places" aria-label={t('areas.desk.tree')}>
      <Tree
        blockNode
        aria-label={t('areas.desk.where')}
        treeData={nodes}
        selectedKeys={at === null ? [] : [at]}
        expandedKeys={opened}
        onExpand={(keys) => setOpened(keys.map(Number))}
        loadData={({ key }) => open(Number(key))}
        onSelect={(keys) => choose(keys.length > 0 ? Number(keys[0]) : at)}
      />
    </section>
  )
}

const nodeOf = (row: Row, below: Children): TreeDataNode => {
  const children = below[row.id]?.map((child) => nodeOf(child, below))
  const isLeaf = row.level === 'village' || row.children === 0
  return { key: row.id, title: row.name, isLeaf, ...(children ? { children } : {}) }
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
