import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList, useWrite } from '#wire/hooks.ts'
import { minorLooks } from '../../contract.ts'
import { useAskedColumns } from './columns.tsx'

type Look = Out<typeof minorLooks.waiting>['rows'][number]

/** What waits for the officer for minors: who wants to see which number of which child, and why. */
export function WaitingPage() {
  const { t } = useSpeech()
  const list = useList(minorLooks.waiting, {}, { everySeconds: 60 })
  const [chosen, choose] = useState<Look | null>(null)
  const asked = useAskedColumns<Look>()
  return (
    <>
      <PageHead title={t('minorLooks.title')} about={t('minorLooks.about')} />
      <ListTable<Look>
        list={list}
        nothing={{ title: t('minorLooks.waiting.none'), next: t('minorLooks.waiting.none.next') }}
        columns={[
          { title: t('minorLooks.child'), dataIndex: 'personName', width: 100 },
          ...asked,
          { title: t('minorLooks.by'), key: 'by', render: (_, row) => `${row.byName} ${row.byTitle}` },
          {
            title: t('minorLooks.decide'),
            key: 'decide',
            width: 130,
            render: (_, row) =>
              row.own ? (
                <span className="sz-quiet">{t('minorLooks.decide.own')}</span>
              ) : (
                <Button size="small" type="primary" onClick={() => choose(row)}>
                  {t('minorLooks.decide')}
                </Button>
              ),
          },
        ]}
      />
      {chosen && <Decide look={chosen} onClose={() => choose(null)} />}
    </>
  )
}

/** A word either way: the asker reads it, and so does whoever audits. */
function Decide({ look, onClose }: { look: Look; onClose: () => void }) {
  const { t } = useSpeech()
  const [form] = Form.useForm<{ word: string }>()
  const deciding = useWrite(minorLooks.decide, onClose)
  const send = (approve: boolean) =>
    void form.validateFields().then(
      ({ word }) => deciding.write({ lookId: look.id, approve, word: word.trim() }),
      () => {},
    )
  return (
    <Modal open onCancel={onClose} footer={null} title={`${look.personName} · ${t(`minorLooks.field.${look.field}`)}`}>
      <p>
        {look.byName} {look.byTitle}：{look.reason}
      </p>
      <ProblemNote problem={deciding.problem} />
      <Form<{ word: string }> form={form} layout="vertical" requiredMark={false}>
        <Form.Item
          name="word"
          label={t('minorLooks.decide.word')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('minorLooks.decide.short') }]}
        >
          <Input.TextArea rows={2} maxLength={200} showCount />
        </Form.Item>
        <FormActions send={t('minorLooks.approve')} sending={deciding.sending} onSend={() => send(true)}>
          <Button danger disabled={deciding.sending} onClick={() => send(false)}>
            {t('minorLooks.refuse')}
          </Button>
        </FormActions>
      </Form>
    </Modal>
  )
}
