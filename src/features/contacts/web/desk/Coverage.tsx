import { Button, Table, type TableColumnsType } from 'antd'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { contacts } from '../../contract.ts'
import type { Cover, Line } from './shapes.ts'

type Props = { line: Line; townshipId: number | undefined }

/** How far a line reaches over townships, or over the villages of one: what is missing where, never a ranking. */
export function Coverage({ line, townshipId }: Props) {
  const { t } = useSpeech()
  const read = useRead(contacts.coverage, { line: line.id, ...(townshipId ? { townshipId } : {}) })
  const columns = useColumns(line)
  const total = read.data?.total
  return (
    <>
      <ProblemNote problem={read.problem} again={() => void read.refetch()} />
      <Table<Cover>
        rowKey="areaId"
        size="middle"
        columns={columns}
        dataSource={read.data?.rows ?? []}
        loading={read.isPending}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{
          emptyText: read.isPending ? (
            ' '
          ) : (
            <Nothing title={t('contacts.desk.none')} next={t('contacts.desk.none.next')} />
          ),
        }}
        {...(total
          ? {
              summary: () => (
                <Table.Summary.Row>
                  {columns.map((column, i) => (
                    <Table.Summary.Cell key={String(column.key)} index={i} align={i === 0 ? 'left' : 'right'}>
                      {i === 0 ? t('contacts.desk.total') : total[column.key as keyof Cover]}
                    </Table.Summary.Cell>
                  ))}
                </Table.Summary.Row>
              ),
            }
          : {})}
      />
    </>
  )
}

function useColumns(line: Line): TableColumnsType<Cover> {
  const { t } = useSpeech()
  const { choose } = usePlace()
  const number = (key: Exclude<keyof Cover, 'name' | 'areaId'>, warn = false) => ({
    title: t(`contacts.desk.${key}`),
    key,
    align: 'right' as const,
    render: (_: unknown, row: Cover) => <span className={warn && row[key] > 0 ? 'sz-warn' : 'sz-num'}>{row[key]}</span>,
  })
  return [
    {
      title: t('contacts.desk.area'),
      key: 'name',
      render: (_, row) => (
        <Button type="link" onClick={() => choose(row.areaId)}>
          {row.name}
        </Button>
      ),
    },
    number('homes'),
    number('covered'),
    ...(line.everybody ? [number('nobody', true)] : []),
    number('refused'),
    ...(line.perHousehold === null ? [] : [number('crowded', true)]),
    number('contacts'),
    number('few', true),
    number('many', true),
    number('wishes', true),
  ]
}
