import { Button, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { dayText } from '#ui/dates.ts'
import { ListFoot } from '#ui/desk/ListFoot.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { grids } from '../../contract.ts'
import { VacancyDrawer } from './VacancyDrawer.tsx'

/** Grids without a chief, and chiefs whose term is about to end; one press leads to whom to ask, to an appointment or an open call. */
export function Vacancies({ townshipId }: { townshipId: number | undefined }) {
  const { t, say, language } = useSpeech()
  const [filling, fill] = useState<Out<typeof grids.vacancies>['rows'][number] | null>(null)
  const list = useList(grids.vacancies, { limit: 20, ...(townshipId ? { townshipId } : {}) })
  return (
    <Section title={t('grids.desk.vacancies')}>
      <ProblemNote problem={list.problem} again={() => void list.refetch()} />
      <Table
        rowKey="id"
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        loading={list.isPending}
        dataSource={list.rows}
        locale={{
          emptyText: <Nothing title={t('grids.desk.vacancies.none')} next={t('grids.desk.vacancies.none.next')} />,
        }}
        columns={[
          {
            title: t('grids.desk.vacancies.village'),
            key: 'village',
            render: (_, row) => <Link href={`/grids?at=${row.villageId}`}>{row.villageName}</Link>,
          },
          { title: t('grids.desk.name'), dataIndex: 'name' },
          { title: t('grids.desk.level'), key: 'level', render: (_, row) => say(row) },
          {
            title: t('grids.desk.vacancies.why'),
            key: 'why',
            render: (_, row) =>
              row.endsOn === null ? (
                <span className="sz-warn">{t('grids.desk.vacant')}</span>
              ) : (
                t('grids.desk.vacancies.ends', { day: dayText(row.endsOn, language) })
              ),
          },
          {
            title: t('grids.desk.vacancies.do'),
            key: 'fill',
            width: 150,
            className: 'sz-no-print',
            render: (_, row) => (
              <Button
                size="small"
                aria-label={t('grids.desk.vacancies.fill.of', { name: row.name })}
                onClick={() => fill(row)}
              >
                {t('grids.desk.vacancies.fill')}
              </Button>
            ),
          },
        ]}
      />
      <ListFoot list={list} shown={list.rows.length} />
      {filling && <VacancyDrawer vacant={filling} onClose={() => fill(null)} />}
    </Section>
  )
}
