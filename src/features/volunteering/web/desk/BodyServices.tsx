import { Button, Form, Input, Select, Space } from 'antd'
import { useSession } from '#features/accounts/web/parts.tsx'
import type { Body } from '#features/organisations/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { volunteering } from '../../contract.ts'
import { Deeds } from './Deeds.tsx'
import { NoteDeed } from './NoteDeed.tsx'
import { NoteOffer } from './NoteOffer.tsx'

/** On the page of a body that serves: what was done, and what was said of it with whoever did it. */
export function BodyServices({ body }: { body: Body }) {
  const { t } = useSpeech()
  const { may } = useSession()
  return (
    <>
      <Section
        title={t('volunteering.desk.services')}
        extra={
          may('body.manage') &&
          !body.validTo && (
            <Space wrap>
              <NoteOffer body={body} />
              <NoteDeed body={body} />
            </Space>
          )
        }
      >
        <Deeds asked={{ bodyId: body.id }} />
      </Section>
      <Reviews body={body} />
    </>
  )
}

function Reviews({ body }: { body: Body }) {
  const { t, say, language } = useSpeech()
  const { may } = useSession()
  const { data, problem } = useRead(volunteering.reviews, { bodyId: body.id })
  const [form] = Form.useForm<{ seatId: number; said: string }>()
  const reviewing = useWrite(volunteering.review, () => form.resetFields())
  const roleName = (id: string) => {
    const role = body.roles.find((one) => one.id === id)
    return role ? say(role) : id
  }
  const seats = body.seats.filter((seat) => seat.seated && seat.personId !== null)
  return (
    <Section title={t('volunteering.desk.reviews')}>
      <ProblemNote problem={problem ?? reviewing.problem} />
      {data?.rows.length === 0 && <p className="sz-quiet">{t('volunteering.desk.reviews.none')}</p>}
      <ul className="sz-plain">
        {data?.rows.map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong> {roleName(one.role)}{' '}
            <span className="sz-quiet">{dayText(one.on, language)}</span> {one.said}
          </li>
        ))}
      </ul>
      {may('body.manage') && seats.length > 0 && (
        <Form<{ seatId: number; said: string }>
          form={form}
          layout="vertical"
          requiredMark={false}
          className="sz-ask sz-no-print"
          onFinish={(given) => reviewing.write({ bodyId: body.id, ...given })}
        >
          <Form.Item
            name="seatId"
            label={t('volunteering.desk.who')}
            rules={[{ required: true, message: t('volunteering.desk.missing') }]}
          >
            <Select options={seats.map((seat) => ({ value: seat.id, label: `${seat.name} ${say(seat.roleName)}` }))} />
          </Form.Item>
          <Form.Item
            name="said"
            label={t('volunteering.desk.review')}
            rules={[{ required: true, message: t('volunteering.desk.missing') }]}
          >
            <Input.TextArea maxLength={500} rows={2} />
          </Form.Item>
          <Button htmlType="submit" loading={reviewing.sending}>
            {t('volunteering.desk.review.save')}
          </Button>
        </Form>
      )}
    </Section>
  )
}
