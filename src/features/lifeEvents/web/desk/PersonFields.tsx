import { Form, Input, Select } from 'antd'
import { relationCodes } from '#kernel/shared/codes/relation.ts'
import { useSpeech } from '#ui/speech.ts'
import { noIdentityReasons } from '../../contract.ts'

/** The relation to the head, found by its word or its code. The head is chosen elsewhere. */
export function RelationSelect(props: { id?: string; value?: string; onChange?: (code: string) => void }) {
  const { say } = useSpeech()
  return (
    <Select
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      options={relationCodes.entries
        .filter((entry) => entry.code > '02')
        .map((entry) => ({ value: entry.code, label: say(entry) }))}
    />
  )
}

/** Somebody new: a name, and a number or why there is none. Birthday and sex follow from the number. */
export function NewPersonFields({ birth }: { birth: boolean }) {
  const { t } = useSpeech()
  const number = Form.useWatch('identityNumber')
  const needed = [{ required: true, message: t('lifeEvents.desk.missing') }]
  return (
    <>
      <div className="sz-pair">
        <Form.Item name="name" label={t('people.name')} rules={needed}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="sex" label={t('people.sex')} rules={number ? [] : needed}>
          <Select options={['1', '2', '0'].map((value) => ({ value, label: t(`people.sex.${value}`) }))} />
        </Form.Item>
      </div>
      <div className="sz-pair">
        <Form.Item name="identityNumber" label={t('lifeEvents.desk.identity')}>
          <Input maxLength={30} autoComplete="off" />
        </Form.Item>
        {!number && (
          <Form.Item
            name="noIdentityReason"
            label={t('lifeEvents.desk.why')}
            rules={needed}
            {...(birth ? { initialValue: 'newborn' } : {})}
          >
            <Select
              options={noIdentityReasons.map((value) => ({ value, label: t(`lifeEvents.noIdentity.${value}`) }))}
            />
          </Form.Item>
        )}
      </div>
      {!birth && (
        <div className="sz-pair">
          <Form.Item name="birthDate" label={t('people.birthDate')}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="registeredAt" label={t('lifeEvents.desk.registeredAt')}>
            <Input maxLength={100} />
          </Form.Item>
        </div>
      )}
    </>
  )
}
