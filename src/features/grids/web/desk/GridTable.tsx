import { Button, Table, type TableColumnsType } from 'antd'
import { Icon } from '#ui/desk/Icon.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Grid, Village } from './shapes.ts'

type Node = Grid & { children?: Node[] }

/** The tree of grids as a table: indented names, numbers in columns, a warning where a size or a chief is not as it should be. */
export function GridTable({ village, onOpen }: { village: Village; onOpen: (id: number) => void }) {
  const { t } = useSpeech()
  const columns = useColumns(onOpen)
  const nodes = treeOf(village.grids.filter((grid) => !grid.isUnassigned))
  return (
    <Table<Node>
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={nodes}
      pagination={false}
      expandable={{ defaultExpandAllRows: true, indentSize: 20 }}
      locale={{ emptyText: <Nothing title={t('grids.desk.noGrids')} next={t('grids.desk.noGrids.next')} /> }}
    />
  )
}

/** What hangs below a grid beyond the reader's own areas (that of the township) stands at the top. */
function treeOf(grids: readonly Grid[]): Node[] {
  const seen = new Set(grids.map(({ id }) => id))
  const byParent = Map.groupBy(grids, ({ parentId }) => (parentId !== null && seen.has(parentId) ? parentId : null))
  const below = (parentId: number | null): Node[] =>
    (byParent.get(parentId) ?? []).map((grid) => {
      const children = below(grid.id)
      return children.length > 0 ? { ...grid, children } : grid
    })
  return below(null)
}

function useColumns(onOpen: (id: number) => void): TableColumnsType<Node> {
  const { t, say } = useSpeech()
  return [
    {
      title: t('grids.desk.name'),
      key: 'name',
      render: (_, grid) => (
        <Button type="link" onClick={() => onOpen(grid.id)}>
          {grid.name}
        </Button>
      ),
    },
    { title: t('grids.desk.level'), key: 'level', width: 110, render: (_, grid) => say(grid.levelName) },
    { title: t('grids.desk.households'), dataIndex: 'households', width: 90, align: 'right', className: 'sz-num' },
    { title: t('grids.desk.persons'), dataIndex: 'persons', width: 90, align: 'right', className: 'sz-num' },
    {
      title: t('grids.desk.chief'),
      key: 'chief',
      width: 170,
      render: (_, grid) => (grid.chief ? grid.chief.name : <span className="sz-warn">{t('grids.desk.vacant')}</span>),
    },
    { title: t('grids.desk.notes'), key: 'notes', width: 260, render: (_, grid) => <Notes grid={grid} /> },
  ]
}

export function Notes({ grid }: { grid: Grid }) {
  const { t, say } = useSpeech()
  const lines = [
    ...grid.warnings.map((note) => say(note)),
    ...(grid.split ? [t('grids.desk.split', { parts: grid.split.parts })] : []),
  ]
  if (lines.length === 0) return null
  return (
    <ul className="sz-notes sz-notes-small">
      {lines.map((line) => (
        <li key={line}>
          <Icon name="soon" size={13} />
          {line}
        </li>
      ))}
    </ul>
  )
}
