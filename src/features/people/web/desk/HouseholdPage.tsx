import { Descriptions, Spin, Table } from 'antd'
import { Link, useParams } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { HouseholdResponsible } from '#features/grids/web/parts.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { people } from '../../contract.ts'
import type { PersonRow } from '../parts.tsx'
import { usePersonColumns } from './personColumns.tsx'

type Household = Out<typeof people.readHousehold>

/** One household: where it belongs, and its members with masked numbers. */
export function HouseholdPage() {
  const { t } = useSpeech()
  const householdId = Number(useParams<{ householdId: string }>().householdId)
  const { data, problem, isPending, refetch } = useRead(people.readHousehold, { householdId })
  return (
    <>
      <PageHead title={t('people.desk.household', { code: data?.code ?? '' })} about={t('people.desk.household.about')}>
        <PrintButton />
      </PageHead>
      <ProblemNote problem={problem} again={() => void refetch()} />
      {isPending && <Spin description={t('ui.loading')} className="sz-wait" />}
      {data && <HouseholdSheet household={data} reveal />}
    </>
  )
}

export function HouseholdSheet({ household, reveal }: { household: Household; reveal: boolean }) {
  const { t } = useSpeech()
  const { may } = useSession()
  const columns = usePersonColumns({ withHousehold: false, reveal })
  return (
    <>
      <Descriptions
        size="small"
        bordered
        column={3}
        items={[
          { key: 'code', label: t('people.householdCode'), children: household.code },
          {
            key: 'village',
            label: t('people.desk.village'),
            children: [household.villageName, household.groupName].filter(Boolean).join(' '),
          },
          {
            key: 'grid',
            label: t('people.desk.grid'),
            children: (
              <>
                {household.gridName}{' '}
                {reveal && may('household.move') && (
                  <Link href={`/grids?at=${household.villageId}`}>{t('people.desk.toGrids')}</Link>
                )}
              </>
            ),
          },
          { key: 'address', label: t('people.address'), children: household.address || t('ui.nothing'), span: 3 },
        ]}
      />
      <Section title={t('people.desk.members')}>
        <Table<PersonRow>
          rowKey="id"
          size="middle"
          columns={columns}
          dataSource={household.persons}
          pagination={false}
        />
      </Section>
      {reveal && (
        <Section title={t('people.desk.responsible')}>
          <HouseholdResponsible householdId={household.id} />
        </Section>
      )}
    </>
  )
}
