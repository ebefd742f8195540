import { Input, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { momentText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { records } from '../../contract.ts'

type Row = Out<typeof records.listAudit>['rows'][number]

/** Every write of the county, newest first, with the seal that holds it. */
export function AuditPage() {
  const { t } = useSpeech()
  const [operation, setOperation] = useState('')
  const list = useList(records.listAudit, { limit: 50, ...(operation ? { operation } : {}) })
  const columns = useColumns()
  return (
    <>
      <PageHead title={t('records.desk.audit')} about={t('records.desk.audit.about')}>
        <PrintButton />
      </PageHead>
      <search className="sz-query sz-no-print">
        <Input.Search
          aria-label={t('records.desk.operation.find')}
          placeholder={t('records.desk.operation.find')}
          enterButton={t('records.desk.search')}
          allowClear
          maxLength={60}
          onSearch={(text) => setOperation(text.trim())}
        />
      </search>
      <ListTable<Row>
        list={list}
        columns={columns}
        nothing={{ title: t('records.desk.none'), next: t('records.desk.none.next') }}
      />
    </>
  )
}

function useColumns(): TableColumnsType<Row> {
  const { t, language } = useSpeech()
  return [
    { title: t('records.desk.when'), key: 'at', width: 150, render: (_, row) => momentText(row.at, language) },
    {
      title: t('records.desk.operation'),
      key: 'operation',
      render: (_, row) => <span className="sz-mono">{row.operation}</span>,
    },
    {
      title: t('records.desk.account'),
      key: 'account',
      width: 80,
      render: (_, row) => row.accountId ?? t('ui.nothing'),
    },
    { title: t('records.desk.person'), key: 'person', width: 80, render: (_, row) => row.personId ?? t('ui.nothing') },
    {
      title: t('records.desk.target'),
      key: 'target',
      width: 140,
      render: (_, row) => (row.targetKind ? `${row.targetKind} ${row.targetId ?? ''}` : t('ui.nothing')),
    },
    {
      title: t('records.desk.detail'),
      key: 'detail',
      render: (_, row) => (
        <span className="sz-mono sz-quiet">
          {Object.entries(row.detail)
            .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
            .join(', ')}
        </span>
      ),
    },
    {
      title: t('records.desk.seal'),
      key: 'seal',
      width: 100,
      render: (_, row) =>
        row.seal === null ? t('records.desk.seal.waiting') : t('records.desk.seal.n', { n: row.seal }),
    },
  ]
}
