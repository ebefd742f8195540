import { Descriptions, Space, Spin, Table, Tag } from 'antd'
import { useSession } from '#features/accounts/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { tiers } from '../../contract.ts'
import { contactText, valueText, visitsText } from '../shown.ts'
import { NoteObjection } from './NoteObjection.tsx'

type Household = Out<typeof tiers.ofHousehold>
type Tier = NonNullable<Household['tier']>

/** How a household is served, why, and how that was before. Nothing can be changed here: a tier follows its facts. */
export function HouseholdTier({ householdId }: { householdId: number }) {
  const { t } = useSpeech()
  const { data, problem, isPending, refetch } = useRead(tiers.ofHousehold, { householdId })
  const { may } = useSession()
  const waits = data?.objections.some((one) => one.state === 'waiting') === true
  if (data && !data.tier && data.history.length === 0) return null
  return (
    <Section title={t('tiers.desk.title')}>
      <ProblemNote problem={problem} again={() => void refetch()} />
      {isPending && <Spin description={t('ui.loading')} className="sz-wait" />}
      {data?.tier && <Sheet tier={data.tier} objected={waits} />}
      {data?.tier && !waits && may('tier.decide') && data.speakers.length > 0 && (
        <NoteObjection householdId={householdId} tier={data.tier} speakers={data.speakers} />
      )}
      {data && data.history.length > 0 && <Before of={data.history} />}
    </Section>
  )
}

function Sheet({ tier, objected }: { tier: Tier; objected: boolean }) {
  const { t, say, language } = useSpeech()
  const { row, facts, missing, service, since, reviewOn, rule } = tier
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={[
        {
          key: 'tier',
          label: t('tiers.desk.tier'),
          children: (
            <>
              <strong>{say(tier.words)}</strong> {objected && <Tag color="gold">{t('tiers.desk.objected')}</Tag>}
            </>
          ),
        },
        { key: 'why', label: t('tiers.desk.why'), children: row ? say(row) : t('tiers.otherwise') },
        { key: 'mode', label: t('tiers.desk.mode'), children: say(service.mode) },
        { key: 'visits', label: t('tiers.desk.visits'), children: visitsText(t, service) },
        { key: 'contact', label: t('tiers.desk.contact'), children: t(`tiers.contact.${service.contact}`) },
        {
          key: 'who',
          label: t('tiers.desk.who'),
          children: tier.contact ? contactText(say, tier.contact) : t('tiers.desk.who.none'),
        },
        { key: 'since', label: t('tiers.desk.since'), children: dayText(since, language) },
        {
          key: 'facts',
          label: t('tiers.desk.facts'),
          children: (
            <Space wrap>
              {facts.map((one) => (
                <Tag
                  key={one.fact}
                  style={{ whiteSpace: 'normal' }}
                >{`${t('ui.named', { name: say(one.words) })}${valueText(t, one.fact, one.value)}`}</Tag>
              ))}
              {facts.length === 0 && t('ui.nothing')}
            </Space>
          ),
        },
        {
          key: 'missing',
          label: t('tiers.desk.missing'),
          children: missing.length > 0 ? missing.map((one) => say(one.words)).join(t('ui.comma')) : t('ui.nothing'),
        },
        { key: 'review', label: t('tiers.desk.review'), children: dayText(reviewOn, language) },
        {
          key: 'rule',
          label: t('tiers.desk.version'),
          children: `${rule.packId} ${rule.packVersion} · ${dayText(rule.from, language)}`,
        },
      ]}
    />
  )
}

function Before({ of }: { of: Household['history'] }) {
  const { t, say, language } = useSpeech()
  const day = (one: string) => dayText(one, language)
  return (
    <Table<Household['history'][number]>
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={of}
      style={{ marginTop: 16 }}
      columns={[
        {
          title: t('tiers.desk.history'),
          key: 'period',
          width: 220,
          render: (_, one) => t('tiers.desk.period', { from: day(one.from), to: day(one.to) }),
        },
        { title: t('tiers.desk.tier'), key: 'tier', width: 140, render: (_, one) => say(one.words) },
        { title: t('tiers.desk.why'), key: 'why', render: (_, one) => (one.row ? say(one.row) : t('tiers.otherwise')) },
        {
          title: t('tiers.desk.version'),
          key: 'version',
          width: 160,
          render: (_, one) => `${one.packId} ${one.packVersion}`,
        },
      ]}
    />
  )
}
