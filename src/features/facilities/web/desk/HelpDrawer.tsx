import { Button, Drawer, Form, Input, InputNumber, Radio, Select } from 'antd'
import { PersonPicker } from '#features/people/web/parts.tsx'
import { dayText, todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList, useWrite } from '#wire/hooks.ts'
import { facilities } from '../../contract.ts'
import type { FacilityRow } from './shapes.ts'

type Helps = ReturnType<typeof useList<typeof facilities.helps>>
type Given = { on: string; service: string; who: 'named' | 'unnamed'; personId?: number; unnamed?: number }

/** What was done at a place: for one person of the register, or for so many without a name. Lines show no names. */
export function HelpDrawer({ row, onClose }: { row: FacilityRow; onClose: () => void }) {
  const { t, say } = useSpeech()
  const [form] = Form.useForm<Given>()
  const who = Form.useWatch('who', form)
  const list = useList(facilities.helps, { bodyId: row.id, limit: 20 })
  const helping = useWrite(facilities.help, () => form.resetFields(['personId', 'unnamed']))
  const needed = [{ required: true, message: t('facilities.desk.missing') }]
  const send = ({ on, service, personId, unnamed }: Given) =>
    helping.write({ bodyId: row.id, on, service, ...(who === 'unnamed' ? { unnamed } : { personId }) })
  return (
    <Drawer open size={560} onClose={onClose} title={`${row.name} · ${t('facilities.desk.help')}`}>
      <p className="sz-quiet">{t('facilities.desk.help.about')}</p>
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ on: todayHere(), who: 'named' }}
        onFinish={send}
      >
        <ProblemNote problem={helping.problem} />
        <div className="sz-pair">
          <Form.Item name="on" label={t('facilities.desk.help.on')} rules={needed}>
            <Input type="date" max={todayHere()} />
          </Form.Item>
          <Form.Item name="service" label={t('facilities.desk.help.service')} rules={needed}>
            <Select options={(list.first?.services ?? []).map((one) => ({ value: one.id, label: say(one) }))} />
          </Form.Item>
        </div>
        <Form.Item name="who" label={t('facilities.desk.help.who')}>
          <Radio.Group
            options={(['named', 'unnamed'] as const).map((one) => ({
              value: one,
              label: t(`facilities.desk.help.${one}`),
            }))}
          />
        </Form.Item>
        {who === 'unnamed' ? (
          <Form.Item name="unnamed" label={t('facilities.desk.help.many')} rules={needed}>
            <InputNumber min={1} max={10_000} precision={0} />
          </Form.Item>
        ) : (
          <Form.Item name="personId" label={t('facilities.desk.help.named')} rules={needed}>
            <PersonPicker />
          </Form.Item>
        )}
        <FormActions send={t('facilities.desk.save')} sending={helping.sending} />
      </Form>
      <Lines bodyId={row.id} list={list} />
    </Drawer>
  )
}

function Lines({ bodyId, list }: { bodyId: number; list: Helps }) {
  const { t, say, language } = useSpeech()
  const striking = useWrite(facilities.strike)
  return (
    <Section title={t('facilities.desk.help.lines')}>
      <ProblemNote problem={list.problem ?? striking.problem} />
      {list.first && list.rows.length === 0 && <p className="sz-quiet">{t('facilities.desk.help.none')}</p>}
      <ul>
        {list.rows.map((one) => (
          <li key={one.id}>
            {dayText(one.on, language)} · {say(one.serviceName)} ·{' '}
            {one.named ? t('facilities.desk.help.one') : t('facilities.desk.help.count', { n: one.unnamed })}{' '}
            <Button size="small" type="link" onClick={() => striking.write({ bodyId, helpId: one.id })}>
              {t('facilities.desk.help.strike')}
            </Button>
          </li>
        ))}
      </ul>
      {list.hasNextPage && <Button onClick={() => void list.fetchNextPage()}>{t('ui.more')}</Button>}
    </Section>
  )
}
