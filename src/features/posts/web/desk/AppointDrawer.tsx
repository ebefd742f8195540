import { Drawer, Form } from 'antd'
import { PersonPicker } from '#features/people/web/parts.tsx'
import { useModel } from '#features/words/web/parts.tsx'
import { todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { type Asked, useWrite } from '#wire/hooks.ts'
import { posts } from '../../contract.ts'
import { KinFields, type KinGiven, kinAsked } from './KinFields.tsx'
import { PostFields } from './PostFields.tsx'

type Given = {
  personId: number
  title: string
  groupId?: number
  gridId?: number
  building?: string
  unit?: string
  kin?: KinGiven
  termFrom: string
  termTo?: string
}
type Level = Asked<typeof posts.appoint>['level']
type Props = {
  asked: { personId?: number | undefined; name?: string | undefined; gridId?: number | undefined }
  onClose: () => void
}

/** Records a post. The title brings its role and level; the place at the left brings the area and its titles. */
export function AppointDrawer({ asked, onClose }: Props) {
  const { t } = useSpeech()
  const { at, step } = usePlace()
  const [form] = Form.useForm<Given>()
  const titles = useModel(at)?.postTitles ?? []
  const appointing = useWrite(posts.appoint, onClose)
  const titleId = Form.useWatch('title', form)
  const title = titles.find((one) => one.id === titleId)
  const level = title?.level as Level | undefined
  const send = (given: Given) => {
    if (!title || !level) return
    const areaId =
      level === 'group' ? given.groupId : level === 'county' || level === 'grid' ? undefined : step(level)?.id
    appointing.write({
      personId: asked.personId ?? given.personId,
      role: title.role,
      title: title.id,
      level,
      termFrom: given.termFrom,
      ...(areaId ? { areaId } : {}),
      ...(level === 'grid' && given.gridId ? { gridId: given.gridId } : {}),
      ...(given.termTo ? { termTo: given.termTo } : {}),
      ...(given.building?.trim() ? { building: given.building.trim() } : {}),
      ...(given.unit?.trim() ? { unit: given.unit.trim() } : {}),
      ...(given.kin ? { kin: kinAsked(given.kin) } : {}),
    })
  }
  const needed = [{ required: true, message: t('posts.desk.missing') }]
  return (
    <Drawer open size={520} onClose={onClose} title={t('posts.appoint')}>
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ termFrom: todayHere(), ...(asked.gridId ? { gridId: asked.gridId } : {}) }}
        onFinish={send}
      >
        <ProblemNote problem={appointing.problem} />
        {asked.personId ? (
          <Form.Item label={t('posts.person')}>
            <strong>{asked.name ?? asked.personId}</strong>
          </Form.Item>
        ) : (
          <Form.Item name="personId" label={t('posts.person')} rules={needed}>
            <PersonPicker villageId={step('village')?.id} />
          </Form.Item>
        )}
        <PostFields titles={titles} level={level} building={title?.role === 'buildingHead'} />
        {level === 'village' && <KinFields villageId={step('village')?.id} />}
        <FormActions send={t('posts.appoint')} sending={appointing.sending} />
      </Form>
    </Drawer>
  )
}
