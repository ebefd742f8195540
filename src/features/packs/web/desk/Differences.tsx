import { Table } from 'antd'
import { Section } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import { type Draft, type Entry, type InForce, useSaying } from './saying.ts'

type Row = Draft['differences'][number]

/** What becomes otherwise, entry by entry, before and after. */
export function Differences({ inForce, draft }: { inForce: InForce; draft: Draft }) {
  const { t, say } = useSpeech()
  const saying = useSaying(inForce)
  const told = (one: Entry | null, none: string, more: boolean) =>
    one ? (
      <div className="sz-two-lines">
        {say(one)}
        <span>{[saying.what(one), more ? t('packs.desk.more') : ''].filter(Boolean).join(' · ')}</span>
      </div>
    ) : (
      <span className="sz-quiet">{t(none)}</span>
    )
  return (
    <Section title={t('packs.desk.difference', { n: draft.differences.length })}>
      <Table<Row>
        rowKey={(one) => `${one.list} ${one.id}`}
        size="middle"
        scroll={{ x: 640 }}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        dataSource={draft.differences}
        locale={{ emptyText: t('packs.desk.difference.none') }}
        columns={[
          {
            title: t('packs.desk.group'),
            key: 'list',
            width: 220,
            render: (_, one) => (
              <div className="sz-two-lines">
                {t(`packs.list.${one.list}`)}
                <span>{one.id}</span>
              </div>
            ),
          },
          {
            title: t('packs.desk.before'),
            key: 'before',
            render: (_, one) => told(one.before, one.list === 'words' ? one.id : 'packs.desk.fresh', false),
          },
          {
            title: t('packs.desk.after'),
            key: 'after',
            render: (_, one) => told(one.after, 'packs.desk.gone', one.more),
          },
        ]}
      />
    </Section>
  )
}
