import { Descriptions, Space, Spin, Table, type TableColumnsType, Tag } from 'antd'
import { Link, useParams } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { HouseholdCircumstances } from '#features/circumstances/web/parts.tsx'
import { HouseholdContacts } from '#features/contacts/web/parts.tsx'
import { HouseholdResponsible } from '#features/grids/web/parts.tsx'
import { HouseholdLife } from '#features/lifeEvents/web/parts.tsx'
import { HouseholdPolicies } from '#features/policies/web/parts.tsx'
import { HouseholdTier } from '#features/tiers/web/parts.tsx'
import { HouseholdVisits } from '#features/visits/web/parts.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { people } from '../../contract.ts'
import { usePersonColumns } from './personColumns.tsx'

type Household = Out<typeof people.readHousehold>
type Member = Household['persons'][number]

/** One household: where it belongs, and its members with masked numbers. */
export function HouseholdPage() {
  const { t } = useSpeech()
  const { may } = useSession()
  const householdId = Number(useParams<{ householdId: string }>().householdId)
  const { data, problem, isPending, refetch } = useRead(people.readHousehold, { householdId })
  return (
    <>
      <PageHead title={t('people.desk.household', { code: data?.code ?? '' })} about={t('people.desk.household.about')}>
        {data && may('childReport.make') && (
          <Link href={`/report-child?household=${data.id}`}>{t('childReports.title')}</Link>
        )}
        <PrintButton />
      </PageHead>
      <ProblemNote problem={problem} again={() => void refetch()} />
      {isPending && <Spin description={t('ui.loading')} className="sz-wait" />}
      {data && <HouseholdSheet household={data} reveal />}
      {data && may('tier.read') && <HouseholdTier householdId={data.id} />}
      {data && <HouseholdContacts household={data} />}
      {data && <HouseholdVisits householdId={data.id} />}
      {data && data.endedOn === null && <HouseholdCircumstances householdId={data.id} />}
      {data && data.endedOn === null && <HouseholdPolicies householdId={data.id} />}
      {data && <HouseholdLife household={data} />}
    </>
  )
}

/** Where the household lives: its room or its address, how, and where that is when it is not here. */
function Home({ of }: { of: Household }) {
  const { t } = useSpeech()
  const { dwelling, tenure, endedOn, mergedInto } = of
  return (
    <Space wrap>
      <span>{dwelling?.name || of.address || t('ui.nothing')}</span>
      {tenure && <Tag>{t(`lifeEvents.tenure.${tenure}`)}</Tag>}
      {dwelling?.elsewhere && <Tag>{t('lifeEvents.desk.elsewhere', { village: dwelling.villageName })}</Tag>}
      {endedOn && <Tag color="red">{t('lifeEvents.desk.ended', { day: endedOn })}</Tag>}
      {mergedInto && (
        <Link href={`/households/${mergedInto.id}`}>
          {mergedInto.villageName
            ? t('lifeEvents.desk.movedTo', { village: mergedInto.villageName, code: mergedInto.code })
            : t('lifeEvents.desk.mergedInto', { code: mergedInto.code })}
        </Link>
      )}
    </Space>
  )
}

/** What holds of a member today; nobody types that somebody is left behind. */
function Facts({ of }: { of: Household['persons'][number] }) {
  const { t } = useSpeech()
  return (
    <Space wrap size={4}>
      {of.away && <Tag>{[t(`lifeEvents.away.${of.away.reason}`), of.away.place].filter(Boolean).join(' ')}</Tag>}
      {of.registeredAt && <Tag>{t('lifeEvents.floating', { place: of.registeredAt })}</Tag>}
      {of.leftBehind && <Tag color="gold">{t(`lifeEvents.leftBehind.${of.leftBehind}`)}</Tag>}
      {of.noIdentity && <Tag>{t(`lifeEvents.noIdentity.${of.noIdentity}`)}</Tag>}
      {of.document && <Tag>{t(`lifeEvents.document.${of.document}`)}</Tag>}
    </Space>
  )
}

export function HouseholdSheet({ household, reveal }: { household: Household; reveal: boolean }) {
  const { t } = useSpeech()
  const { may } = useSession()
  const facts = { title: t('people.desk.facts'), key: 'facts', render: (_: unknown, row: Member) => <Facts of={row} /> }
  const columns = [...(usePersonColumns({ withHousehold: false, reveal }) as TableColumnsType<Member>), facts]
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
          { key: 'address', label: t('people.address'), children: <Home of={household} />, span: 3 },
        ]}
      />
      <Section title={t('people.desk.members')}>
        <Table<Member> rowKey="id" size="middle" columns={columns} dataSource={household.persons} pagination={false} />
      </Section>
      {reveal && (
        <Section title={t('people.desk.responsible')}>
          <HouseholdResponsible household={household} />
        </Section>
      )}
    </>
  )
}
