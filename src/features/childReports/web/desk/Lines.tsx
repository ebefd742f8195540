import { Button, Form, Input, Space, Table } from 'antd'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { childReports } from '../../contract.ts'

type Office = Out<typeof childReports.offices>['rows'][number]

/** The telephones that stand on every worker's page. A gap here is a number missing there. */
export function Lines() {
  const { t } = useSpeech()
  const read = useRead(childReports.offices, {})
  return (
    <Section title={t('childReports.desk.lines')}>
      <p className="sz-hint">{t('childReports.desk.lines.about')}</p>
      <ProblemNote problem={read.problem} again={() => void read.refetch()} />
      <Table<Office>
        rowKey="id"
        size="small"
        loading={read.isPending}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        dataSource={read.data?.rows ?? []}
        columns={[
          { title: t('childReports.desk.lines.office'), dataIndex: 'name', width: 140 },
          {
            title: t('childReports.desk.lines.phone'),
            key: 'phone',
            render: (_, row) => <Line key={row.phone} of={row} />,
          },
        ]}
      />
    </Section>
  )
}

function Line({ of }: { of: Office }) {
  const { t } = useSpeech()
  const saving = useWrite(childReports.setLine)
  return (
    <Form<{ phone: string }>
      layout="inline"
      initialValues={{ phone: of.phone ?? '' }}
      onFinish={({ phone }) => saving.write({ areaId: of.id, phone: phone.trim() })}
    >
      <Space>
        <Form.Item name="phone" noStyle rules={[{ required: true, pattern: /^[0-9-]{3,20}$/ }]}>
          <Input maxLength={20} inputMode="tel" aria-label={`${of.name} ${t('childReports.desk.lines.phone')}`} />
        </Form.Item>
        <Button htmlType="submit" loading={saving.sending} disabled={saving.sending}>
          {t('childReports.desk.lines.save')}
        </Button>
      </Space>
      <ProblemNote problem={saving.problem} />
    </Form>
  )
}
