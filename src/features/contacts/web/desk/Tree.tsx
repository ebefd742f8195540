import { Button, Space, Table, type TableColumnsType, Tag } from 'antd'
import { dayText } from '#ui/dates.ts'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Line, Member } from './shapes.ts'

type Props = {
  line: Line
  people: readonly Member[]
  manage: boolean
  /** Null where the households of this line are not the reader’s to see. */
  onSee: ((one: Member) => void) | null
  onHandOver: (one: Member) => void
}

/** The people of a line from the top down; each gap stands where it is. */
export function Tree({ line, people, ...does }: Props) {
  const { t } = useSpeech()
  const columns = useColumns({ line, ...does })
  return (
    <Table<Member>
      rowKey={(row) => `${row.level} ${row.personId}`}
      size="small"
      columns={columns}
      dataSource={people}
      pagination={people.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      locale={{
        emptyText: <Nothing title={t('contacts.desk.tree.none')} next={t('contacts.desk.tree.none.next')} />,
      }}
    />
  )
}

function useColumns({ line, manage, onSee, onHandOver }: Omit<Props, 'people'>): TableColumnsType<Member> {
  const { t, say, language } = useSpeech()
  const levelOf = (id: string) => line.levels.find((one) => one.id === id)
  const top = line.levels[0]?.id
  return [
    {
      title: t('contacts.desk.level'),
      key: 'level',
      width: 160,
      render: (_, row) => say(levelOf(row.level) ?? { zh: row.level, en: row.level }),
    },
    {
      title: t('contacts.desk.name'),
      key: 'name',
      render: (_, row) => (
        <>
          <strong>{row.name}</strong> {row.lost && <Tag color="warning">{t('contacts.desk.lost')}</Tag>}
        </>
      ),
    },
    { title: t('contacts.desk.phone'), key: 'phone', width: 130, render: (_, row) => row.phone ?? t('ui.nothing') },
    {
      title: t('contacts.desk.above'),
      key: 'above',
      render: (_, row) =>
        row.above?.name ??
        (row.level === top ? t('ui.nothing') : <span className="sz-warn">{t('contacts.desk.above.none')}</span>),
    },
    {
      title: t('contacts.desk.has'),
      key: 'has',
      render: (_, row) => (
        <>
          {row.households > 0 || row.level === line.levels.at(-1)?.id
            ? t('contacts.desk.has.homes', { n: row.households })
            : t('contacts.desk.has.people', { n: row.people })}{' '}
          {row.note && <Tag color="warning">{t(`contacts.desk.note.${row.note}`)}</Tag>}
        </>
      ),
    },
    {
      title: t('contacts.desk.termTo'),
      key: 'termTo',
      render: (_, row) => (row.termTo ? dayText(row.termTo, language) : t('ui.nothing')),
    },
    {
      title: t('contacts.desk.do'),
      key: 'do',
      className: 'sz-no-print',
      render: (_, row) => (
        <Space size={12}>
          {onSee && row.households > 0 && (
            <Button
              type="link"
              size="small"
              aria-label={t('contacts.desk.see.of', { name: row.name })}
              onClick={() => onSee(row)}
            >
              {t('contacts.desk.see')}
            </Button>
          )}
          {manage && row.households + row.people > 0 && (
            <Button
              type="link"
              size="small"
              aria-label={`${t('contacts.desk.handOver')} ${row.name}`}
              onClick={() => onHandOver(row)}
            >
              {t('contacts.desk.handOver')}
            </Button>
          )}
        </Space>
      ),
    },
  ]
}
