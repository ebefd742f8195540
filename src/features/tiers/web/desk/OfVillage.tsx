import { App, Button, Collapse, Select, Spin, Table, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList, useRead, useWrite } from '#wire/hooks.ts'
import { tiers } from '../../contract.ts'
import { contactText, visitsText } from '../shown.ts'

type Rule = NonNullable<Out<typeof tiers.ruleAt>['rule']>
type Row = Out<typeof tiers.list>['rows'][number]

/** The rule of one village and its households by it, in the order of the register. */
export function OfVillage({ villageId }: { villageId: number }) {
  const { t } = useSpeech()
  const read = useRead(tiers.ruleAt, { villageId })
  if (read.isPending) return <Spin description={t('ui.loading')} className="sz-wait" />
  return (
    <>
      <ProblemNote problem={read.problem} again={() => void read.refetch()} />
      {read.data &&
        (read.data.rule ? (
          <>
            <RuleShown rule={read.data.rule} />
            <Households villageId={villageId} rule={read.data.rule} />
          </>
        ) : (
          <Nothing title={t('tiers.desk.noRule')} next={t('tiers.desk.noRule.next')} />
        ))}
    </>
  )
}

function RuleShown({ rule }: { rule: Rule }) {
  const { t, say, language } = useSpeech()
  const from = dayText(rule.from, language)
  return (
    <Collapse
      items={[
        {
          key: 'rule',
          label: t('tiers.desk.rule'),
          children: (
            <>
              <p>{t('tiers.desk.rule.about', { source: rule.source, from })}</p>
              <Table<Rule['rows'][number]>
                rowKey="id"
                size="small"
                pagination={false}
                dataSource={rule.rows}
                columns={[
                  { title: t('tiers.desk.when'), key: 'when', render: (_, row) => say(row.words) },
                  { title: t('tiers.desk.tier'), key: 'tier', width: 160, render: (_, row) => say(row.tier) },
                ]}
              />
              <Table<Rule['tiers'][number]>
                rowKey="id"
                size="small"
                pagination={false}
                dataSource={rule.tiers}
                style={{ marginTop: 16 }}
                columns={[
                  { title: t('tiers.desk.tier'), key: 'tier', width: 160, render: (_, one) => say(one.words) },
                  { title: t('tiers.desk.mode'), key: 'mode', render: (_, one) => say(one.service.mode) },
                  { title: t('tiers.desk.visits'), key: 'visits', render: (_, one) => visitsText(t, one.service) },
                  {
                    title: t('tiers.desk.contact'),
                    key: 'contact',
                    render: (_, one) => t(`tiers.contact.${one.service.contact}`),
                  },
                ]}
              />
            </>
          ),
        },
      ]}
    />
  )
}

function Households({ villageId, rule }: { villageId: number; rule: Rule }) {
  const { t, say } = useSpeech()
  const [tier, setTier] = useState<string>('')
  const list = useList(tiers.list, { villageId, limit: 50, ...(tier ? { tier } : {}) })
  return (
    <Section
      title={t('tiers.desk.households')}
      extra={
        <>
          <Select
            aria-label={t('tiers.desk.tier')}
            value={tier}
            onChange={setTier}
            style={{ minWidth: 160 }}
            options={[
              { value: '', label: t('tiers.desk.all') },
              ...rule.tiers.map((one) => ({ value: one.id, label: say(one.words) })),
            ]}
          />
          <Compute villageId={villageId} />
        </>
      }
    >
      <ListTable<Row>
        list={list}
        nothing={{ title: t('tiers.desk.none'), next: t('tiers.desk.none.next') }}
        columns={useColumns()}
      />
    </Section>
  )
}

function useColumns() {
  const { t, say, language } = useSpeech()
  const day = (of: 'since' | 'reviewOn') => (_: unknown, row: Row) => dayText(row[of], language)
  return [
    {
      title: t('tiers.desk.household'),
      key: 'household',
      width: 150,
      render: (_: unknown, row: Row) => (
        <Link href={`/households/${row.id}`}>{[row.code, row.headName].filter(Boolean).join(' ')}</Link>
      ),
    },
    { title: t('tiers.desk.group'), key: 'group', width: 90, render: (_: unknown, row: Row) => row.groupName },
    {
      title: t('tiers.desk.tier'),
      key: 'tier',
      width: 110,
      render: (_: unknown, row: Row) => (
        <>
          {say(row.words)} {row.objected && <Tag color="gold">{t('tiers.desk.objected')}</Tag>}
        </>
      ),
    },
    {
      title: t('tiers.desk.why'),
      key: 'why',
      render: (_: unknown, row: Row) => (row.row ? say(row.row) : t('tiers.otherwise')),
    },
    {
      title: t('tiers.desk.visits'),
      key: 'visits',
      width: 130,
      render: (_: unknown, row: Row) => visitsText(t, row.service),
    },
    {
      title: t('tiers.desk.who'),
      key: 'who',
      width: 160,
      render: (_: unknown, row: Row) => (row.contact ? contactText(say, row.contact) : t('tiers.desk.who.none')),
    },
    { title: t('tiers.desk.since'), key: 'since', width: 110, render: day('since') },
    { title: t('tiers.desk.review'), key: 'review', width: 110, render: day('reviewOn') },
  ]
}

function Compute({ villageId }: { villageId: number }) {
  const { t } = useSpeech()
  const { may } = useSession()
  const { message } = App.useApp()
  const computing = useWrite(tiers.compute, (done) => void message.success(t('tiers.desk.computed', done)))
  if (!may('tier.decide')) return null
  return (
    <>
      <Button loading={computing.sending} onClick={() => computing.write({ villageId })}>
        {t('tiers.desk.compute')}
      </Button>
      <ProblemNote problem={computing.problem} />
    </>
  )
}
