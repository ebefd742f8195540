import { Button, type TableColumnsType, Tag } from 'antd'
import { momentText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { imports } from '../../contract.ts'

type Row = Out<typeof imports.list>['rows'][number]

const colours: Record<string, string> = {
  preview: 'processing',
  committed: 'success',
  abandoned: 'default',
  committing: 'processing',
  undone: 'warning',
}

/** What came in before, and what still waits for a decision. */
export function PastImports({ villageId, onOpen }: { villageId: number | undefined; onOpen: (id: number) => void }) {
  const { t } = useSpeech()
  const list = useList(imports.list, villageId ? { villageId } : {})
  const columns = useColumns(onOpen)
  return (
    <ListTable<Row>
      list={list}
      columns={columns}
      nothing={{ title: t('imports.desk.past.none'), next: t('imports.desk.past.none.next') }}
    />
  )
}

function useColumns(onOpen: (id: number) => void): TableColumnsType<Row> {
  const { t, language } = useSpeech()
  return [
    { title: t('imports.desk.when'), key: 'when', width: 150, render: (_, row) => momentText(row.createdAt, language) },
    {
      title: t('imports.desk.file'),
      key: 'file',
      render: (_, row) => (
        <Button type="link" onClick={() => onOpen(row.id)}>
          {row.fileName}
        </Button>
      ),
    },
    { title: t('imports.desk.village'), dataIndex: 'villageName', width: 160 },
    {
      title: t('imports.desk.counts'),
      key: 'counts',
      width: 160,
      render: (_, row) => `${row.counts.households} / ${row.counts.persons}`,
    },
    {
      title: t('imports.desk.state'),
      key: 'state',
      width: 110,
      render: (_, row) => <Tag color={colours[row.state]}>{t(`imports.desk.state.${row.state}`)}</Tag>,
    },
  ]
}
