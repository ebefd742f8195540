import { Alert, Button, Form, Input, Modal, Select, Spin, Table } from 'antd'
import { useState } from 'react'
import { momentText } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { addressOf, type Out } from '#wire/contract.ts'
import { useDoor, useList, useRead, useWrite } from '#wire/hooks.ts'
import { minorLooks } from '../../contract.ts'
import { useAskedColumns, useDecidedColumns } from './columns.tsx'

type Account = Out<typeof minorLooks.account>
type Village = Account['rows'][number]
type Look = Out<typeof minorLooks.listYear>['rows'][number]

const counts = ['asked', 'approved', 'refused', 'waiting', 'used', 'expired', 'unapproved', 'pages'] as const

/** The yearly audit: what was asked, approved and taken, village by village, and each asking below. No child is named. */
export function AccountPage() {
  const { t } = useSpeech()
  const [year, setYear] = useState<number | undefined>()
  const [taking, take] = useState(false)
  const read = useRead(minorLooks.account, year ? { year } : {})
  const shown = read.data?.year
  return (
    <>
      <PageHead title={t('minorLooks.account')} about={t('minorLooks.account.about')}>
        <Select
          aria-label={t('minorLooks.account.year')}
          value={shown}
          onChange={setYear}
          options={(read.data?.years ?? []).map((one) => ({ value: one, label: String(one) }))}
        />
        <Button onClick={() => take(true)} disabled={!shown}>
          {t('minorLooks.account.take')}
        </Button>
        <PrintButton />
      </PageHead>
      <ProblemNote problem={read.problem} again={() => void read.refetch()} />
      {read.isPending && <Spin description={t('ui.loading')} className="sz-wait" />}
      {read.data && <Counts of={read.data} />}
      {shown && <Each year={shown} />}
      {taking && shown && <Take year={shown} onClose={() => take(false)} />}
    </>
  )
}

function Counts({ of }: { of: Account }) {
  const { t } = useSpeech()
  const total = { ...of.total, id: 0, name: t('minorLooks.account.total'), townshipName: '' }
  return (
    <Table<Village>
      rowKey="id"
      size="middle"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={of.rows.length > 0 ? [...of.rows, total] : []}
      locale={{ emptyText: <Nothing title={t('minorLooks.account.none')} /> }}
      columns={[
        { title: t('minorLooks.village'), key: 'name', render: (_, row) => [row.townshipName, row.name].join(' ') },
        ...counts.map((key) => ({ title: t(`minorLooks.account.${key}`), dataIndex: key, align: 'right' as const })),
      ]}
    />
  )
}

function Each({ year }: { year: number }) {
  const { t, language } = useSpeech()
  const list = useList(minorLooks.listYear, { year })
  const asked = useAskedColumns<Look>()
  const decided = useDecidedColumns<Look>()
  return (
    <Section title={t('minorLooks.account.each')}>
      <ListTable<Look>
        list={list}
        nothing={{ title: t('minorLooks.account.none') }}
        columns={[
          ...asked,
          { title: t('minorLooks.by'), key: 'by', render: (_, row) => `${row.byName} ${row.byTitle}` },
          ...decided,
          {
            title: t('minorLooks.usedAt'),
            key: 'usedAt',
            width: 140,
            render: (_, row) => (row.usedAt ? momentText(row.usedAt, language) : ''),
          },
        ]}
      />
    </Section>
  )
}

function Take({ year, onClose }: { year: number; onClose: () => void }) {
  const { t } = useSpeech()
  const { county } = useDoor()
  const taking = useWrite(minorLooks.takeAccount)
  return (
    <Modal open onCancel={onClose} footer={null} title={`${t('minorLooks.account.take')} · ${year}`}>
      <ProblemNote problem={taking.problem} />
      {taking.done ? (
        <div role="status">
          <Alert type="success" showIcon title={t('minorLooks.account.ready', { n: taking.done.rows })} />
          <div className="sz-form-actions">
            <Button
              type="primary"
              href={addressOf(minorLooks.accountFile, { county, exportId: taking.done.id }).path}
              download
            >
              {t('minorLooks.account.fetch')}
            </Button>
          </div>
        </div>
      ) : (
        <Form<{ purpose: string }>
          layout="vertical"
          requiredMark={false}
          onFinish={({ purpose }) => taking.write({ year, purpose: purpose.trim() })}
        >
          <Form.Item
            name="purpose"
            label={t('minorLooks.account.purpose')}
            rules={[{ required: true, whitespace: true, min: 4, message: t('minorLooks.ask.short') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
          <FormActions send={t('minorLooks.account.take')} sending={taking.sending} />
        </Form>
      )}
    </Modal>
  )
}
