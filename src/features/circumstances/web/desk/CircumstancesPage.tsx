import { Link } from 'wouter'
import { dayText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { circumstances } from '../../contract.ts'
import { VillageFigures } from './VillageFigures.tsx'

type Due = Out<typeof circumstances.listDue>['rows'][number]

/** A village's work with circumstances: what waits, its own figures, the lists of a year. */
export function CircumstancesPage() {
  const { t } = useSpeech()
  const village = usePlace().step('village')
  return (
    <>
      <PageHead title={t('circumstances.desk.title')} about={t('circumstances.desk.about')} />
      {village ? (
        <>
          <Section title={t('circumstances.desk.due')}>
            <DueList villageId={village.id} />
          </Section>
          <VillageFigures key={village.id} villageId={village.id} />
        </>
      ) : (
        <Nothing title={t('circumstances.desk.choose')} next={t('circumstances.desk.choose.next')} />
      )}
    </>
  )
}

function DueList({ villageId }: { villageId: number }) {
  const { t, say, language } = useSpeech()
  const list = useList(circumstances.listDue, { villageId, limit: 50 })
  return (
    <ListTable<Due>
      list={list}
      nothing={{ title: t('circumstances.desk.due.none'), next: t('circumstances.desk.due.none.next') }}
      columns={[
        {
          title: t('circumstances.desk.household'),
          key: 'household',
          render: (_, row) => (
            <Link href={`/households/${row.householdId}`}>
              {[row.headName, row.householdCode].filter(Boolean).join(' ')}
            </Link>
          ),
        },
        {
          title: t('circumstances.desk.field'),
          key: 'field',
          render: (_, row) =>
            [row.year > 0 ? t('circumstances.year', { year: row.year }) : null, say(row.field), row.personName]
              .filter(Boolean)
              .join(' '),
        },
        {
          title: t('circumstances.desk.what'),
          key: 'what',
          render: (_, row) =>
            row.objection
              ? t('circumstances.objected', { objection: t(`circumstances.objection.${row.objection}`) })
              : t('circumstances.review', { day: dayText(row.reviewOn, language) }),
        },
        {
          title: t('circumstances.desk.terms'),
          key: 'until',
          render: (_, row) => t('circumstances.until', { day: dayText(row.keepUntil, language) }),
        },
      ]}
    />
  )
}
