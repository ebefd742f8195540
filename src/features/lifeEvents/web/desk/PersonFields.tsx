import { Form, Input, Select } from 'antd'
import { relationCodes } from '#kernel/shared/codes/relation.ts'
import { useSpeech } from '#ui/speech.ts'
import { documentKinds, noIdentityReasons } from '../../contract.ts'

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

/** As the contract takes it: a mobile number, or one with its area code. */
export const phonePattern = /^\s*(\d{3,4}-?\d{7,8}|1\d{10})\s*$/

/** A passport, a permit, a birth certificate: kind and number go together. */
export function PaperFields({ required = false }: { required?: boolean }) {
  const { t } = useSpeech()
  const kind = Form.useWatch('documentKind')
  const missing = t('lifeEvents.desk.missing')
  return (
    <div className="sz-pair">
      <Form.Item
        name="documentKind"
        label={t(required ? 'lifeEvents.field.document' : 'lifeEvents.desk.paper')}
        rules={[{ required, message: missing }]}
      >
        <Select
          allowClear={!required}
          options={documentKinds.map((value) => ({ value, label: t(`lifeEvents.document.${value}`) }))}
        />
      </Form.Item>
      {(kind || required) && (
        <Form.Item
          name="documentNumber"
          label={t('lifeEvents.desk.paper.number')}
          rules={[{ required: true, whitespace: true, min: 3, message: missing }]}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      )}
    </div>
  )
}

/** Somebody new: a name, and a number or why there is none. Birthday and sex follow from the number. */
export function NewPersonFields({ birth }: { birth: boolean }) {
  const { t } = useSpeech()
  const number = Form.useWatch('identityNumber')
  const needed = [{ required: true, message: t('lifeEvents.desk.missing') }]
  return (
    <>
      <p className="sz-quiet">{t('lifeEvents.desk.purpose.person')}</p>
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
      {!number && <PaperFields />}
      {!birth && (
        <Form.Item
          name="phone"
          label={t('lifeEvents.desk.phone')}
          rules={[{ pattern: phonePattern, message: t('lifeEvents.desk.phone.wrong') }]}
        >
          <Input type="tel" maxLength={20} autoComplete="off" />
        </Form.Item>
      )}
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
