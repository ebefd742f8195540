import { Button, Drawer, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { RequestStory } from '#features/requests/web/parts.tsx'
import { momentText } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Asked } from '#wire/hooks.ts'
import { useWrite } from '#wire/hooks.ts'
import { findingKinds, inspections, meansKinds } from '../../contract.ts'
import { inspectionsWords } from '../../words.ts'
import type { Draw, Item } from './draw.ts'

type Props = { draw: Draw; requestId: number | null; onClose: () => void }
/** One drawn matter: what was found so far, the form for a finding, and below it the whole story. */
export function CheckDrawer({ draw, requestId, onClose }: Props) {
  const { t } = useSpeech()
  const item = draw.items.find((one) => one.requestId === requestId)
  return (
    <Drawer
      open={item !== undefined}
      size={720}
      onClose={onClose}
      title={item ? `${t('inspections.desk.checkOne', { rank: item.rank })} · ${item.title}` : ''}
      aria-label={t('inspections.desk.check')}
      destroyOnHidden
    >
      {item && (
        <div className="sz-drawer">
          <Recorded item={item} />
          <FindingForm key={item.findings.length} inspectionId={draw.id} item={item} />
          {item.maySendBack && <SendBack inspectionId={draw.id} item={item} />}
          <Section title={t('inspections.desk.story')}>
            <RequestStory requestId={item.requestId} />
          </Section>
        </div>
      )}
    </Drawer>
  )
}

function Recorded({ item }: { item: Item }) {
  const { t, say, language } = useSpeech()
  if (item.findings.length === 0) return null
  return (
    <Section title={t('inspections.desk.earlier')}>
      {item.findings.toReversed().map((one) => (
        <div className="sz-step" key={one.id}>
          <div>
            <strong>{say(one.words)}</strong>
            <span>{[say(one.meansWords), one.byName, say(one.byTitle)].filter(Boolean).join(' · ')}</span>
            <time dateTime={one.at}>{momentText(one.at, language)}</time>
          </div>
          {one.remark && <p>{one.remark}</p>}
        </div>
      ))}
    </Section>
  )
}

type Given = Pick<Asked<typeof inspections.check>, 'finding' | 'means' | 'remark'>

function FindingForm({ inspectionId, item }: { inspectionId: number; item: Item }) {
  const { t, say } = useSpeech()
  const checking = useWrite(inspections.check)
  const { requestId } = item
  return (
    <Form<Given>
      layout="vertical"
      className="sz-ask"
      initialValues={{ means: 'onSite', remark: '' }}
      onFinish={(given) => checking.write({ inspectionId, requestId, ...given })}
    >
      <Form.Item
        name="finding"
        label={t('inspections.desk.finding')}
        rules={[{ required: true, message: t('ui.required', { field: t('inspections.desk.finding') }) }]}
      >
        <Radio.Group
          optionType="button"
          options={findingKinds.map((one) => ({
            value: one,
            label: say(inspectionsWords[`inspections.finding.${one}`]),
          }))}
        />
      </Form.Item>
      <Form.Item name="means" label={t('inspections.desk.means')}>
        <Radio.Group
          optionType="button"
          options={meansKinds.map((one) => ({
            value: one,
            label: say(inspectionsWords[`inspections.means.${one}`]),
          }))}
        />
      </Form.Item>
      <Form.Item name="remark" label={t('inspections.desk.remark')} extra={t('inspections.desk.remark.hint')}>
        <Input.TextArea rows={2} maxLength={500} showCount />
      </Form.Item>
      <ProblemNote problem={checking.problem} />
      <FormActions send={t('inspections.desk.save')} sending={checking.sending} />
    </Form>
  )
}

const shortestWord = 2

function SendBack({ inspectionId, item }: { inspectionId: number; item: Item }) {
  const { t } = useSpeech()
  const [found, setFound] = useState(item.findings.at(-1)?.remark ?? '')
  const sending = useWrite(inspections.sendBack)
  return (
    <div className="sz-ask">
      <p>{t('inspections.desk.sendBack.about')}</p>
      <Input.TextArea
        aria-label={t('inspections.desk.found')}
        placeholder={t('inspections.desk.found')}
        rows={2}
        maxLength={500}
        value={found}
        onChange={(event) => setFound(event.target.value)}
      />
      <ProblemNote problem={sending.problem} />
      <Button
        danger
        disabled={found.trim().length < shortestWord}
        loading={sending.sending}
        onClick={() => sending.write({ inspectionId, requestId: item.requestId, found: found.trim() })}
      >
        {t('inspections.desk.sendBack')}
      </Button>
    </div>
  )
}
