import { Drawer, Form, Input } from 'antd'
import { PostFields, type PostLevel } from '#features/posts/web/parts.tsx'
import { useModel } from '#features/words/web/parts.tsx'
import { todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { staff } from '../../contract.ts'
import type { Slip } from './Slips.tsx'

type Given = {
  name: string
  phone: string
  title: string
  groupId?: number
  gridId?: number
  termFrom: string
  termTo?: string
}

/** One person, one post, one account: what a county says in one breath is asked on one form. */
export function AddStaff({ onClose, onDone }: { onClose: () => void; onDone: (slip: Slip | null) => void }) {
  const { t } = useSpeech()
  const { at, step } = usePlace()
  const [form] = Form.useForm<Given>()
  const titles = useModel(at)?.postTitles ?? []
  const adding = useWrite(staff.add, ({ code }) => {
    const { name, phone } = form.getFieldsValue()
    onDone(code ? { name, phone, code } : null)
  })
  const chosen = Form.useWatch('title', form)
  const title = titles.find((one) => one.id === chosen)
  const level = title?.level as PostLevel | undefined
  const send = ({ groupId, gridId, termTo, ...given }: Given) => {
    const areaId =
      level === 'group' ? groupId : level === 'township' || level === 'village' ? step(level)?.id : undefined
    adding.write({
      ...given,
      ...(areaId ? { areaId } : {}),
      ...(level === 'grid' && gridId ? { gridId } : {}),
      ...(termTo ? { termTo } : {}),
    })
  }
  const needed = [{ required: true, message: t('staff.desk.missing') }]
  return (
    <Drawer open size={520} onClose={onClose} title={t('staff.desk.add')}>
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ termFrom: todayHere() }}
        onFinish={send}
      >
        <ProblemNote problem={adding.problem} />
        <div className="sz-pair">
          <Form.Item name="name" label={t('staff.desk.name')} rules={needed}>
            <Input autoComplete="off" maxLength={40} autoFocus />
          </Form.Item>
          <Form.Item
            name="phone"
            label={t('staff.desk.phone')}
            rules={[{ required: true, pattern: /^[\d\s+-]{11,20}$/, message: t('staff.desk.phone.wrong') }]}
          >
            <Input inputMode="tel" autoComplete="off" maxLength={20} />
          </Form.Item>
        </div>
        <PostFields titles={titles} level={level} />
        <FormActions send={t('staff.desk.add.send')} sending={adding.sending} />
      </Form>
    </Drawer>
  )
}
