import type { TableColumnsType } from 'antd'
import { Link } from 'wouter'
import { dayText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { contacts } from '../../contract.ts'
import type { Line, Member } from './shapes.ts'

type Row = Out<typeof contacts.ended>['rows'][number]

/** Who looked after whom in this line before, why that ended and what came of it. */
export function Ended({ villageId, line, of }: { villageId: number; line: Line; of: Member | null }) {
  const { t } = useSpeech()
  const ofOne = of ? { personId: of.personId } : {}
  const list = useList(contacts.ended, { villageId, line: line.id, limit: 20, ...ofOne })
  return (
    <Section title={t('contacts.desk.ended')}>
      <ListTable<Row>
        small
        list={list}
        columns={useColumns()}
        nothing={{ title: t('contacts.desk.ended.none'), next: t('contacts.desk.ended.none.next') }}
      />
    </Section>
  )
}

function useColumns(): TableColumnsType<Row> {
  const { t, say, language } = useSpeech()
  const day = (value: string) => dayText(value, language)
  return [
    {
      title: t('contacts.desk.contacts'),
      key: 'name',
      render: (_, row) => (
        <>
          <strong>{row.name}</strong> {row.level && <span className="sz-quiet">{say(row.level)}</span>}
        </>
      ),
    },
    {
      title: t('contacts.desk.ended.whom'),
      key: 'whom',
      render: (_, row) =>
        row.householdId ? (
          <Link href={`/households/${row.householdId}`}>{row.ofName ?? row.code}</Link>
        ) : (
          (row.ofName ?? t('ui.nothing'))
        ),
    },
    {
      title: t('contacts.desk.ended.term'),
      key: 'term',
      render: (_, row) => t('contacts.desk.ended.fromTo', { from: day(row.from), to: day(row.on) }),
    },
    {
      title: t('contacts.desk.end.why'),
      key: 'why',
      render: (_, row) => (
        <>
          {t(`contacts.reason.${row.reason}`)}{' '}
          {row.followedBy && (
            <span className="sz-quiet">{t('contacts.desk.ended.followed', { name: row.followedBy })}</span>
          )}
        </>
      ),
    },
    { title: t('contacts.desk.purpose'), dataIndex: 'purpose' },
    { title: t('contacts.desk.end.result'), dataIndex: 'result' },
  ]
}
