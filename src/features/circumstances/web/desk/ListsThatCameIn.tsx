import { Button, Modal, Spin, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { momentText } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList, useRead, useWrite } from '#wire/hooks.ts'
import { circumstances } from '../../contract.ts'

type List = Out<typeof circumstances.lists>['rows'][number]
type Fact = Out<typeof circumstances.readList>['rows'][number]

/** Lists of those left behind that came in here, each to be taken back as a whole. Nothing where none came in. */
export function ListsThatCameIn({ villageId }: { villageId: number }) {
  const { t } = useSpeech()
  const { may } = useSession()
  const [open, setOpen] = useState<List | null>(null)
  const list = useList(circumstances.lists, { villageId, limit: 10 }, { enabled: may('circumstance.keep') })
  const line = useLine()
  if (list.rows.length === 0) return <ProblemNote problem={list.problem} />
  return (
    <Section title={t('circumstances.lists')}>
      <ul className="sz-plain">
        {list.rows.map((one) => (
          <li key={one.id}>
            {line(one)}{' '}
            <Button size="small" onClick={() => setOpen(one)}>
              {t(one.takenBackAt ? 'circumstances.lists.look.done' : 'circumstances.lists.look')}
            </Button>
          </li>
        ))}
      </ul>
      {list.hasNextPage && <Button onClick={() => void list.fetchNextPage()}>{t('ui.more')}</Button>}
      {open && <OneList list={open} onClose={() => setOpen(null)} />}
    </Section>
  )
}

/** When a list came in, by whom, and when it was taken back. */
function useLine() {
  const { t, language } = useSpeech()
  return ({ at, byName, takenBackAt, takenBackByName }: List) => {
    const when = { at: momentText(at, language), by: byName ?? '' }
    const came = t(byName ? 'circumstances.lists.one' : 'circumstances.lists.one.nobody', when)
    if (!takenBackAt) return came
    const back = { at: momentText(takenBackAt, language), by: takenBackByName ?? '' }
    return [came, t('circumstances.lists.back', back)].join(t('ui.semicolon'))
  }
}

/** What goes and what stays, before anything does; and once it was taken back, what went. */
function OneList({ list, onClose }: { list: List; onClose: () => void }) {
  const { t, language } = useSpeech()
  const { data, problem, isPending } = useRead(circumstances.readList, { listId: list.id })
  const taking = useWrite(circumstances.takeListBack)
  const rows = data?.rows ?? []
  const going = rows.filter((one) => !one.gone && one.why === null).length
  const kept = rows.filter((one) => one.why !== null).length
  const isBack = data?.takenBackAt != null && going === 0
  const counts = isBack ? { n: rows.length - kept, kept } : { n: going, kept }
  return (
    <Modal
      open
      footer={null}
      width={720}
      onCancel={onClose}
      title={t('circumstances.lists.title', { at: momentText(list.at, language) })}
    >
      <p>{t('circumstances.lists.about')}</p>
      <ProblemNote problem={problem ?? taking.problem} />
      {isPending && <Spin description={t('ui.loading')} className="sz-wait" />}
      {data && (
        <>
          <p role="status">
            <strong>{t(isBack ? 'circumstances.lists.gone' : 'circumstances.lists.goes', counts)}</strong>
          </p>
          <Facts rows={rows} />
          <div className="sz-form-actions">
            {going > 0 && (
              <Button
                danger
                type="primary"
                loading={taking.sending}
                disabled={taking.sending}
                onClick={() => taking.write({ listId: list.id })}
              >
                {t('circumstances.lists.sure')}
              </Button>
            )}
            <Button onClick={onClose}>{t('ui.close')}</Button>
          </div>
        </>
      )}
    </Modal>
  )
}

function Facts({ rows }: { rows: readonly Fact[] }) {
  const { t, say } = useSpeech()
  const becomes = ({ gone, why }: Fact) =>
    t(why ? `circumstances.lists.why.${why}` : `circumstances.lists.becomes.${gone ? 'gone' : 'goes'}`)
  return (
    <Table<Fact>
      rowKey="id"
      size="small"
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      dataSource={[...rows]}
      columns={[
        {
          title: t('circumstances.desk.household'),
          key: 'household',
          width: '22%',
          render: (_, row) => <Link href={`/households/${row.householdId}`}>{row.householdCode}</Link>,
        },
        { title: t('circumstances.lists.what'), key: 'field', width: '42%', render: (_, row) => say(row.field) },
        { title: t('circumstances.lists.becomes'), key: 'becomes', render: (_, row) => becomes(row) },
      ]}
    />
  )
}
