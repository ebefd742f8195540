import { Drawer, Form, Input, Select } from 'antd'
import { type OfferingFact, offeringFacts } from '#kernel/circumstance/offering.ts'
import { todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { forHouseholds, policies } from '../../contract.ts'
import { useSubjects } from './subjects.ts'

type Known = Out<typeof policies.list>['rows'][number]
type Given = {
  subject: string
  title: string
  number?: string
  summary?: string
  adoptedBy: string
  adoptedOn: string
  validFrom?: string
  replacesId?: number
  facts?: OfferingFact[]
}

/** Takes a paper into the register. Without a first day it is on trial; its pilot places are named in the list. */
export function AdoptDrawer({ known, onClose }: { known: readonly Known[]; onClose: () => void }) {
  const { t } = useSpeech()
  const [form] = Form.useForm<Given>()
  const subject = Form.useWatch('subject', form)
  const adopting = useWrite(policies.adopt, onClose)
  const needed = [{ required: true, message: t('policies.desk.missing') }]
  const older = known.filter((one) => one.subject === subject && one.validTo === null)
  const send = ({ validFrom, ...given }: Given) => adopting.write({ ...given, ...(validFrom ? { validFrom } : {}) })
  return (
    <Drawer open size={560} onClose={onClose} title={t('policies.desk.adopt')}>
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ adoptedOn: todayHere() }}
        onFinish={send}
      >
        <ProblemNote problem={adopting.problem} />
        <Form.Item name="subject" label={t('policies.desk.subject')} rules={needed}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={useSubjects()} />
        </Form.Item>
        <Form.Item name="title" label={t('policies.desk.name')} rules={needed}>
          <Input maxLength={120} />
        </Form.Item>
        <div className="sz-pair">
          <Form.Item name="number" label={t('policies.desk.number')}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="adoptedBy" label={t('policies.desk.by')} rules={needed}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="adoptedOn" label={t('policies.desk.adoptedOn')} rules={needed}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="validFrom" label={t('policies.desk.from')}>
            <Input type="date" />
          </Form.Item>
        </div>
        <Form.Item name="summary" label={t('policies.desk.summary')}>
          <Input.TextArea maxLength={2000} rows={3} />
        </Form.Item>
        {subject === forHouseholds && (
          <Form.Item name="facts" label={t('policies.desk.facts')}>
            <Select
              mode="multiple"
              options={offeringFacts.map((fact) => ({ value: fact, label: t(`policies.fact.${fact}`) }))}
            />
          </Form.Item>
        )}
        {older.length > 0 && (
          <Form.Item name="replacesId" label={t('policies.desk.replaces')}>
            <Select allowClear options={older.map((one) => ({ value: one.id, label: one.title }))} />
          </Form.Item>
        )}
        <FormActions send={t('policies.desk.save')} sending={adopting.sending} />
      </Form>
    </Drawer>
  )
}
