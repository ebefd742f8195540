import { Button, Table, type TableColumnsType, Tag } from 'antd'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import type { organisations } from '../../contract.ts'

export type Kind = Out<typeof organisations.ofArea>['rows'][number]
type Props = {
  kinds: readonly Kind[]
  loading: boolean
  onKind: (kind: string) => void
  onGap: (kind: string) => void
}

/** Kinds that stand here or should, in the order of the model. Seats and persons are told apart: one person may sit twice. */
export function KindsTable({ kinds, loading, onKind, onGap }: Props) {
  const { t, say } = useSpeech()
  const shown = kinds.filter((kind) => kind.bodies > 0 || (kind.missing ?? 0) > 0)
  const columns: TableColumnsType<Kind> = [
    {
      title: t('organisations.desk.kind'),
      key: 'kind',
      render: (_, kind) => (
        <div className="sz-two-lines">
          <Button type="link" size="small" className="sz-link" onClick={() => onKind(kind.id)}>
            {say(kind)}
          </Button>
          <span>{t(`organisations.family.${kind.family}`)}</span>
        </div>
      ),
    },
    { title: t('organisations.desk.bodies'), dataIndex: 'bodies', width: 110, align: 'right' },
    { title: t('organisations.desk.seats'), dataIndex: 'seats', width: 130, align: 'right' },
    { title: t('organisations.desk.persons'), dataIndex: 'persons', width: 110, align: 'right' },
    {
      title: t('organisations.desk.staff'),
      dataIndex: 'staff',
      width: 110,
      align: 'right',
      render: (staff: number | null) => staff,
    },
    {
      title: t('organisations.desk.gap'),
      key: 'gap',
      width: 190,
      render: (_, kind) => <Gap kind={kind} onGap={onGap} />,
    },
  ]
  return (
    <Table<Kind> rowKey="id" size="middle" columns={columns} dataSource={shown} loading={loading} pagination={false} />
  )
}

function Gap({ kind, onGap }: { kind: Kind; onGap: (kind: string) => void }) {
  const { t } = useSpeech()
  if (kind.missing === null || kind.places === null) return null
  if (kind.missing <= 0) return <Tag color="success">{t('organisations.desk.gap.none')}</Tag>
  return (
    <Button size="small" onClick={() => onGap(kind.id)}>
      {t('organisations.desk.gap.n', { n: kind.missing, of: kind.places })}
    </Button>
  )
}
