import { Button, Form, Input, InputNumber, Select } from 'antd'
import type { Body } from '#features/organisations/web/parts.tsx'
import { PersonPicker } from '#features/people/web/parts.tsx'
import { KinFields, type KinGiven } from '#features/posts/web/parts.tsx'
import { useSpeech } from '#ui/speech.ts'

export type SeatGiven = {
  role: string
  personId?: number
  unit?: string
  votes?: number | null
  origin?: string
  kin?: KinGiven
}

/** One line for each seat; a unit may sit where no person is named. Where groups lead themselves, it is asked whom they chose. */
export function SeatLines({ body, withVotes }: { body: Body; withVotes: boolean }) {
  const { t, say } = useSpeech()
  const needed = [{ required: true, message: t('elections.desk.missing') }]
  return (
    <Form.List name="seats">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <section key={key} className="sz-ask" aria-label={t('elections.desk.seat', { n: name + 1 })}>
              <h3>{t('elections.desk.seat', { n: name + 1 })}</h3>
              <div className="sz-pair">
                <Form.Item name={[name, 'role']} label={t('elections.desk.role')} rules={needed}>
                  <Select options={body.roles.map((role) => ({ value: role.id, label: say(role) }))} />
                </Form.Item>
                {withVotes && (
                  <Form.Item name={[name, 'votes']} label={t('elections.desk.votes')} rules={needed}>
                    <InputNumber min={0} className="sz-grow" />
                  </Form.Item>
                )}
                <Form.Item name={[name, 'personId']} label={t('elections.desk.person')}>
                  <PersonPicker villageId={body.villageId ?? undefined} />
                </Form.Item>
                {body.sentFrom && (
                  <Form.Item name={[name, 'origin']} label={t('elections.desk.sentFrom')}>
                    <Input maxLength={40} placeholder={t('elections.desk.sentFrom.hint')} />
                  </Form.Item>
                )}
                {body.origins.length > 0 ? (
                  <Form.Item name={[name, 'origin']} label={t('elections.desk.origin')}>
                    <Select allowClear options={body.origins.map((one) => ({ value: one.id, label: say(one) }))} />
                  </Form.Item>
                ) : body.sentFrom ? null : (
                  <Form.Item name={[name, 'unit']} label={t('elections.desk.unit')}>
                    <Input maxLength={60} placeholder={t('elections.desk.unit.hint')} />
                  </Form.Item>
                )}
              </div>
              <Kin body={body} line={name} />
              {fields.length > 1 && (
                <Button size="small" onClick={() => remove(name)}>
                  {t('elections.desk.less')}
                </Button>
              )}
            </section>
          ))}
          <p className="sz-tags">
            <Button onClick={() => add({})}>{t('elections.desk.more')}</Button>
          </p>
        </>
      )}
    </Form.List>
  )
}

/** 近亲属申报 of one candidate, only where the law keeps the relatives of this role apart and a person, not a unit, sits. */
function Kin({ body, line }: { body: Body; line: number }) {
  const role = Form.useWatch<string | undefined>(['seats', line, 'role'])
  const personId = Form.useWatch<number | undefined>(['seats', line, 'personId'])
  if (!personId || !asksKin(body, role)) return null
  return <KinFields villageId={body.villageId ?? undefined} line={{ list: 'seats', n: line }} />
}

export const asksKin = (body: Body, role: string | undefined): boolean =>
  body.roles.some(({ id, asksKin: asks }) => id === role && asks)
