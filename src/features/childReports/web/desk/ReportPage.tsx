import { Alert, Button, Form, Input, Space } from 'antd'
import { useSearchParams } from 'wouter'
import { momentText } from '#ui/dates.ts'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList } from '#wire/hooks.ts'
import { childReports } from '../../contract.ts'
import { useReporting } from '../useReporting.ts'

/** At a desk one calls by the telephone beside it: the number stands large, and one press says that the call was made. */
export function ReportPage() {
  const { t, say, language } = useSpeech()
  const [asked] = useSearchParams()
  const householdId = Number(asked.get('household')) || undefined
  const { lines, tap, reportId, note, busy, problem } = useReporting(householdId ? { householdId } : {})
  const mine = useList(childReports.mine, {})
  return (
    <>
      <PageHead title={t('childReports.title')} about={t('childReports.about')} />
      <ProblemNote problem={problem} />
      <Space orientation="vertical" size="middle">
        {lines.map((line, n) => (
          <Space key={line.id + line.phone} wrap>
            <Button
              size="large"
              danger={n === 0}
              type={n === 0 ? 'primary' : 'default'}
              href={`tel:${line.phone}`}
              onClick={() => tap(line.id)}
            >
              {t('childReports.call', { name: say(line), phone: line.phone })}
            </Button>
            <Button size="large" loading={busy} onClick={() => tap(line.id)}>
              {t('childReports.calledAlready', { name: say(line) })}
            </Button>
          </Space>
        ))}
      </Space>
      {reportId !== null && (
        <Section title={t('childReports.note')}>
          <Alert
            type="success"
            showIcon
            role="status"
            className="sz-problem"
            title={t('childReports.kept', { n: reportId })}
          />
          <Form<{ text: string }>
            layout="vertical"
            requiredMark={false}
            className="sz-form"
            onFinish={({ text }) => note(text.trim())}
          >
            <Form.Item
              name="text"
              label={t('childReports.note')}
              extra={t('childReports.note.hint')}
              rules={[{ required: true, whitespace: true, min: 2, message: t('childReports.note') }]}
            >
              <Input.TextArea rows={3} maxLength={500} showCount />
            </Form.Item>
            <Button htmlType="submit" loading={busy}>
              {t('childReports.note.send')}
            </Button>
          </Form>
        </Section>
      )}
      {mine.rows.length > 0 && (
        <Section title={t('childReports.mine')}>
          <ul>
            {mine.rows.map((row) => (
              <li key={row.id}>
                {t('childReports.kept', { n: row.id })} · {momentText(row.at, language)} ·{' '}
                {t(`childReports.state.${row.state}`)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
