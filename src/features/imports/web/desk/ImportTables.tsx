import { Table, Tag } from 'antd'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { View } from './shapes.ts'

type Problem = View['problems'][number]
type Sample = View['sample'][number]

/** Each problem with the row and column of the clerk's own program, and how to put it right. */
export function ImportProblems({ view }: { view: View }) {
  const { t, say } = useSpeech()
  const { errors, warnings, questions } = view.counts
  return (
    <>
      <h3>{t('imports.desk.problems', { errors, warnings, questions })}</h3>
      {view.problemsTotal > view.problems.length && (
        <p className="sz-quiet">
          {t('imports.desk.problems.first', { n: view.problems.length, total: view.problemsTotal })}
        </p>
      )}
      <Table<Problem>
        rowKey={(row) => `${row.row}-${row.column}-${row.code}`}
        size="small"
        dataSource={view.problems}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Nothing title={t('imports.desk.problems.none')} /> }}
        columns={[
          {
            title: t('imports.desk.severity'),
            key: 'severity',
            width: 80,
            render: (_, row) => (
              <Tag color={row.severity === 'error' ? 'error' : 'warning'}>{t(`imports.desk.${row.severity}`)}</Tag>
            ),
          },
          { title: t('imports.desk.row'), dataIndex: 'row', width: 70, align: 'right' },
          {
            title: t('imports.desk.column'),
            key: 'column',
            width: 180,
            render: (_, row) => [row.column, row.heading].filter(Boolean).join(' ') || t('ui.nothing'),
          },
          { title: t('imports.desk.what'), key: 'what', render: (_, row) => say(row) },
          {
            title: t('imports.desk.next'),
            key: 'next',
            render: (_, row) => (row.next ? say(row.next) : t('ui.nothing')),
          },
        ]}
      />
    </>
  )
}

/** The first rows as the program understood them: a column read wrongly is seen at once. */
export function ImportSample({ view }: { view: View }) {
  const { t } = useSpeech()
  const plain = (title: string, dataIndex: keyof Sample, width?: number) => ({
    title,
    dataIndex,
    ...(width ? { width } : {}),
  })
  return (
    <>
      <h3>{t('imports.desk.sample')}</h3>
      <Table<Sample>
        rowKey="row"
        size="small"
        dataSource={view.sample}
        pagination={false}
        columns={[
          plain(t('imports.desk.row'), 'row', 60),
          plain(t('imports.desk.group'), 'group', 90),
          plain(t('imports.desk.household'), 'household', 90),
          plain(t('imports.desk.name'), 'name'),
          plain(t('imports.desk.relation'), 'relation'),
          plain(t('imports.desk.sex'), 'sex', 60),
          plain(t('imports.desk.birth'), 'birthDate'),
          plain(t('imports.desk.identity'), 'identity'),
          plain(t('imports.desk.phone'), 'phone'),
          { title: t('imports.desk.ok'), key: 'ok', width: 80, render: (_, row) => t(row.ok ? 'ui.yes' : 'ui.no') },
        ]}
      />
    </>
  )
}
