import { Form, Input, Select } from 'antd'
import type { ModelWords } from '#features/words/web/parts.tsx'
import { useSpeech } from '#ui/speech.ts'
import { PostPlace } from './PostPlace.tsx'

export type PostLevel = Parameters<typeof PostPlace>[0]['level']
type Props = { titles: ModelWords['postTitles']; level: PostLevel | undefined; building?: boolean }

/** Which post, where and for how long: asked the same way wherever somebody is given one. */
export function PostFields({ titles, level, building }: Props) {
  const { t, say } = useSpeech()
  const needed = [{ required: true, message: t('posts.desk.missing') }]
  return (
    <>
      <Form.Item name="title" label={t('posts.title')} rules={needed}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={titles.map((one) => ({ value: one.id, label: say(one) }))}
        />
      </Form.Item>
      {level && <PostPlace level={level} />}
      {building && (
        <div className="sz-pair">
          <Form.Item name="building" label={t('posts.desk.building')} extra={t('posts.desk.building.about')}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="unit" label={t('posts.desk.unit')}>
            <Input maxLength={40} />
          </Form.Item>
        </div>
      )}
      <div className="sz-pair">
        <Form.Item name="termFrom" label={t('posts.termFrom')} rules={needed}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="termTo" label={t('posts.desk.termTo')}>
          <Input type="date" />
        </Form.Item>
      </div>
    </>
  )
}
