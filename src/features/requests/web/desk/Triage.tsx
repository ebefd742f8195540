import { Alert, Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import type { Full } from './phases.ts'

type Sorting = NonNullable<Full['sorting']>

/** 三事分流: how the matter was sorted and why; before anybody was sent, the classes with what follows from each. */
export function Triage({ request }: { request: Full }) {
  const { t } = useSpeech()
  const { sorting } = request
  const [open, setOpen] = useState(false)
  if (!sorting || (!sorting.class && !sorting.objected && !sorting.maySort)) return null
  return (
    <Section title={t('requests.desk.triage')}>
      {sorting.objected && !sorting.class && (
        <Alert
          type="warning"
          showIcon
          className="sz-gap"
          title={t(againFor(sorting))}
          description={`${t('ui.named', { name: t('requests.desk.triage.objection') })}${sorting.objection ?? ''}`}
        />
      )}
      {sorting.class && <Decided sorting={sorting} townshipOnly={request.townshipOnly} />}
      {sorting.maySort && (open || !sorting.class) && (
        <Sort key={sorting.class?.id ?? 'none'} request={request} sorting={sorting} onDone={() => setOpen(false)} />
      )}
      {sorting.maySort && sorting.class && !open && (
        <Button onClick={() => setOpen(true)}>{t('requests.desk.triage.otherwise')}</Button>
      )}
    </Section>
  )
}

const againFor = (sorting: Sorting) =>
  sorting.maySort ? 'requests.desk.triage.again.you' : 'requests.desk.triage.again'

function Decided({ sorting, townshipOnly }: { sorting: Sorting; townshipOnly: boolean }) {
  const { t, say } = useSpeech()
  if (!sorting.class) return null
  return (
    <div className="sz-decided">
      <p>
        <strong>{say(sorting.class.words)}</strong>
        <span>{say(sorting.class.follows)}</span>
      </p>
      <p>
        <span className="sz-quiet">{t('ui.named', { name: t('requests.desk.triage.reason') })}</span>
        {sorting.reason}
      </p>
      {townshipOnly && !sorting.maySort && <p className="sz-quiet">{t('requests.desk.triage.township')}</p>}
    </div>
  )
}

type Given = { class: string; reason: string }

function Sort({ request, sorting, onDone }: { request: Full; sorting: Sorting; onDone: () => void }) {
  const { t, say } = useSpeech()
  const [form] = Form.useForm<Given>()
  const chosen = Form.useWatch('class', form)
  const triaging = useWrite(requests.triage, onDone)
  const others = sorting.classes.filter((one) => one.id !== sorting.class?.id)
  const missing = t('requests.desk.file.missing')
  return (
    <div className="sz-ask">
      <ProblemNote problem={triaging.problem} />
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(given) =>
          triaging.write({
            ...{ requestId: request.id, version: request.version },
            ...{ class: given.class, reason: given.reason.trim() },
          })
        }
      >
        <Form.Item
          name="class"
          label={t(sorting.class ? 'requests.desk.triage.otherwise' : 'requests.desk.triage.which')}
          rules={[{ required: true, message: missing }]}
        >
          <Radio.Group className="sz-classes">
            {others.map((one) => (
              <Radio key={one.id} value={one.id}>
                <strong>{say(one.words)}</strong>
                <span>{say(one.follows)}</span>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        {chosen && (
          <>
            <Form.Item
              name="reason"
              label={t('requests.desk.triage.reason.read')}
              rules={[{ required: true, whitespace: true, message: missing }, { min: 2 }]}
            >
              <Input.TextArea rows={2} maxLength={500} showCount />
            </Form.Item>
            <FormActions send={t('requests.desk.triage.send')} sending={triaging.sending} />
          </>
        )}
      </Form>
    </div>
  )
}
