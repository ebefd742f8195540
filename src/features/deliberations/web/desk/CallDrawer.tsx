import { Alert, Checkbox, Drawer, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useList, useWrite } from '#wire/hooks.ts'
import { deliberations } from '../../contract.ts'

type Given = { bodyId: number; on: string; time?: string; place?: string; itemIds?: number[] }
type Props = { onClose: () => void; again?: { bodyId: number; meetingId: number; place: string } }

/** Calls a meeting of a body; topics that wait for it are one tick away. Called again, it brings along what was left undecided. */
export function CallDrawer({ onClose, again }: Props) {
  const { t, say } = useSpeech()
  const { at } = usePlace()
  const [, go] = useLocation()
  const [bodyId, setBodyId] = useState(again?.bodyId)
  const bodies = useList(deliberations.bodies, { limit: 100, ...(at ? { areaId: at } : {}) })
  const waiting = useList(
    deliberations.ledger,
    { limit: 50, bodyId: bodyId ?? 0, state: 'waiting' },
    { enabled: bodyId !== undefined },
  )
  const calling = useWrite(deliberations.call, ({ id }) => {
    onClose()
    go(`/deliberations/meetings/${id}`)
  })
  const mine = bodies.rows.filter((body) => body.mayRecord)
  const rule = mine.find((body) => body.id === bodyId)?.rule
  const needed = [{ required: true, message: t('deliberations.desk.missing') }]
  return (
    <Drawer open size={560} onClose={onClose} title={t(again ? 'deliberations.desk.again' : 'deliberations.desk.call')}>
      {again && <Alert type="info" showIcon title={t('deliberations.desk.again.about')} className="sz-problem" />}
      <Form<Given>
        layout="vertical"
        requiredMark={false}
        initialValues={{ on: todayHere(), ...(again ? { bodyId: again.bodyId, place: again.place } : {}) }}
        onValuesChange={(changed: Partial<Given>) => changed.bodyId && setBodyId(changed.bodyId)}
        onFinish={(given) => calling.write({ ...given, ...(again ? { againOf: again.meetingId } : {}) })}
      >
        <ProblemNote problem={calling.problem ?? bodies.problem} />
        <Form.Item name="bodyId" label={t('deliberations.desk.body')} rules={needed}>
          <Select
            disabled={again !== undefined}
            showSearch={{ optionFilterProp: 'label' }}
            loading={bodies.isPending}
            notFoundContent={bodies.isPending ? null : t('deliberations.desk.body.none')}
            options={mine.map((body) => ({
              value: body.id,
              label: `${body.areaName} ${body.name}（${say(body.kindName)}）`,
            }))}
          />
        </Form.Item>
        {rule && (
          <p className="sz-hint">
            {rule.ways.map((way) => say(way.words)).join(t('deliberations.desk.or'))}；
            {t('deliberations.desk.agree', { share: say(rule.agree) })} {rule.law}
          </p>
        )}
        <div className="sz-pair">
          <Form.Item name="on" label={t('deliberations.desk.on')} rules={needed}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="time" label={t('deliberations.desk.time')}>
            <Input type="time" />
          </Form.Item>
        </div>
        <Form.Item name="place" label={t('deliberations.desk.place')}>
          <Input maxLength={100} />
        </Form.Item>
        {waiting.rows.length > 0 && (
          <Form.Item name="itemIds" label={t('deliberations.desk.waiting')}>
            <Checkbox.Group
              className="sz-column"
              options={waiting.rows.map((item) => ({ value: item.id, label: item.title }))}
            />
          </Form.Item>
        )}
        <FormActions send={t('deliberations.desk.save')} sending={calling.sending} />
      </Form>
    </Drawer>
  )
}
