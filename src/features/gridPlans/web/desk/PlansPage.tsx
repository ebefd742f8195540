import { Alert, Button, Table } from 'antd'
import { Link } from 'wouter'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { gridPlans } from '../../contract.ts'
import { VillagePlans } from './VillagePlans.tsx'

/** With a village chosen: its plans. With a township: a proposal for each of its villages. */
export function PlansPage() {
  const { t } = useSpeech()
  const { step } = usePlace()
  const village = step('village')
  const township = step('township')
  if (village) return <VillagePlans key={village.id} villageId={village.id} />
  return (
    <>
      <PageHead title={t('gridPlans.desk.title')} about={t('gridPlans.desk.about')} />
      {township ? (
        <OfTownship key={township.id} townshipId={township.id} name={township.name} />
      ) : (
        <Nothing title={t('gridPlans.desk.choose')} next={t('gridPlans.desk.choose.next')} />
      )}
    </>
  )
}

function OfTownship({ townshipId, name }: { townshipId: number; name: string }) {
  const { t } = useSpeech()
  const asking = useWrite(gridPlans.proposeTownship)
  const rows = asking.done?.rows ?? []
  return (
    <Section title={t('gridPlans.desk.township', { name })}>
      <p className="sz-quiet">{t('gridPlans.desk.township.about')}</p>
      <Button type="primary" loading={asking.sending} onClick={() => asking.write({ townshipId })}>
        {t('gridPlans.desk.township.send')}
      </Button>
      <ProblemNote problem={asking.problem} />
      {rows.length > 0 && (
        <>
          <Alert
            type="success"
            role="status"
            showIcon
            className="sz-problem"
            title={t('gridPlans.desk.township.done', { n: rows.length, met: rows.filter(({ met }) => met).length })}
          />
          <Table
            rowKey="planId"
            size="small"
            pagination={false}
            dataSource={rows}
            columns={[
              {
                title: t('gridPlans.desk.village'),
                key: 'village',
                render: (_, row) => <Link href={`/grid-plans/${row.planId}?at=${row.villageId}`}>{row.name}</Link>,
              },
              {
                title: t('gridPlans.desk.band'),
                key: 'met',
                render: (_, row) => t(row.met ? 'gridPlans.desk.met' : 'gridPlans.desk.notMet'),
              },
            ]}
          />
        </>
      )}
    </Section>
  )
}
