import { Button, Form, Input } from 'antd'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { founding } from '../../contract.ts'
import type { County } from './chosen.ts'

type Given = { name: string; phone: string; password: string; again: string }
type Props = {
  code: string
  county: County
  models: string[]
  onBack: () => void
  onDone: (county: string) => void
}

/** The first person who may do anything here. Everybody else is invited by them or by those they appoint. */
export function AdministratorStep({ code, county, models, onBack, onDone }: Props) {
  const { t } = useSpeech()
  const making = useWrite(founding.found, (answer) => onDone(answer.county))
  const needed = { required: true, message: t('founding.missing') }
  return (
    <>
      <p>{t('founding.administrator.about', { county: county.name })}</p>
      <ProblemNote problem={making.problem} />
      <Form<Given>
        layout="vertical"
        requiredMark={false}
        onFinish={({ name, phone, password }) =>
          making.write({ code, chosen: county.code, models, name, phone, password })
        }
      >
        <div className="sz-pair">
          <Form.Item name="name" label={t('founding.name')} rules={[{ ...needed, min: 2 }]}>
            <Input size="large" autoComplete="name" maxLength={40} autoFocus />
          </Form.Item>
          <Form.Item
            name="phone"
            label={t('founding.phone')}
            rules={[{ required: true, pattern: /^1[\d\s-]{10,15}$/, message: t('founding.phone.form') }]}
          >
            <Input size="large" inputMode="tel" autoComplete="username" maxLength={20} />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('founding.password')}
            rules={[{ required: true, min: 10, message: t('founding.password.short') }]}
          >
            <Input type="password" size="large" autoComplete="new-password" maxLength={100} />
          </Form.Item>
          <Form.Item
            name="again"
            label={t('founding.password.again')}
            dependencies={['password']}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_, value) =>
                  value === getFieldValue('password')
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('founding.password.unlike'))),
              }),
            ]}
          >
            <Input type="password" size="large" autoComplete="new-password" maxLength={100} />
          </Form.Item>
        </div>
        <div className="sz-form-actions">
          <Button size="large" onClick={onBack} disabled={making.sending}>
            {t('founding.back')}
          </Button>
          <Button type="primary" size="large" htmlType="submit" loading={making.sending} disabled={making.sending}>
            {t('founding.found', { county: county.name })}
          </Button>
        </div>
      </Form>
    </>
  )
}
