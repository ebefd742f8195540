import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList, useWrite } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import { CategorySelect } from './CategorySelect.tsx'
import type { Full } from './phases.ts'

/** What a dispatcher does before anybody is sent: another category, or one matter out of two. */
export function Sorting({ request }: { request: Full }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState<'sort' | 'merge' | null>(null)
  return (
    <Section title={`${t('requests.desk.sort')} / ${t('requests.desk.merge')}`}>
      <div className="sz-actions">
        <Button aria-expanded={open === 'sort'} onClick={() => setOpen(open === 'sort' ? null : 'sort')}>
          {t('requests.desk.sort')}
        </Button>
        <Button aria-expanded={open === 'merge'} onClick={() => setOpen(open === 'merge' ? null : 'merge')}>
          {t('requests.desk.merge')}
        </Button>
      </div>
      {open === 'sort' && <Sort request={request} onDone={() => setOpen(null)} />}
      {open === 'merge' && <Merge request={request} onDone={() => setOpen(null)} />}
    </Section>
  )
}

function Sort({ request, onDone }: { request: Full; onDone: () => void }) {
  const { t } = useSpeech()
  const sorting = useWrite(requests.sort, onDone)
  return (
    <div className="sz-ask">
      <ProblemNote problem={sorting.problem} />
      <Form<{ category: string }>
        layout="vertical"
        requiredMark={false}
        initialValues={{ category: request.category.id }}
        onFinish={({ category }) => sorting.write({ requestId: request.id, category })}
      >
        <Form.Item
          name="category"
          label={t('requests.desk.category')}
          rules={[{ required: true, message: t('requests.desk.file.missing') }]}
        >
          <CategorySelect placeholder={t('requests.desk.category')} villageId={request.villageId} />
        </Form.Item>
        <FormActions send={t('requests.desk.sort.send')} sending={sorting.sending} />
      </Form>
    </div>
  )
}

function Merge({ request, onDone }: { request: Full; onDone: () => void }) {
  const { t } = useSpeech()
  const merging = useWrite(requests.merge, onDone)
  const near = useList(requests.queue, { villageId: request.villageId, limit: 100 })
  const others = near.rows.filter(
    (row) => row.id !== request.id && row.mergedInto === null && row.state.phase !== 'closed',
  )
  return (
    <div className="sz-ask">
      <p className="sz-quiet">{t('requests.desk.merge.about')}</p>
      <ProblemNote problem={merging.problem} />
      <Form<{ into: number }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ into }) => merging.write({ requestId: request.id, into })}
      >
        <Form.Item
          name="into"
          label={t('requests.desk.merge.into')}
          rules={[{ required: true, message: t('requests.desk.merge.choose') }]}
        >
          <Select
            loading={near.isPending}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('requests.desk.merge.choose')}
            options={others.map((row) => ({ value: row.id, label: `${row.number} ${row.title}` }))}
          />
        </Form.Item>
        <FormActions send={t('requests.desk.merge.send')} sending={merging.sending} />
      </Form>
    </div>
  )
}
