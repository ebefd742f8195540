import { Form, Radio } from 'antd'
import { PersonPicker } from '#features/people/web/parts.tsx'
import { useSpeech } from '#ui/speech.ts'

export type KinGiven = { has?: boolean; relatives?: (number | undefined)[] }

/** What the candidate declared, as it is asked: empty lines are left out. */
export const kinAsked = ({ has, relatives = [] }: KinGiven) => ({
  has: has === true,
  relativeIds: has === true ? relatives.flatMap((id) => id ?? []) : [],
})

const lines = [0, 1, 2]

/** Which line of which list of a form, where several candidates are asked at once. */
type Line = { list: string; n: number }

/** 近亲属申报: what the register cannot know, said by the candidate, before a post in a body of the village. */
export function KinFields({ villageId, line }: { villageId: number | undefined; line?: Line }) {
  const { t } = useSpeech()
  // Within a list of a form its fields are named from the line, and watched from the form.
  const name = line ? [line.n, 'kin'] : ['kin']
  const has = Form.useWatch<boolean | undefined>(line ? [line.list, ...name, 'has'] : [...name, 'has'])
  return (
    <>
      <Form.Item
        name={[...name, 'has']}
        label={t('posts.desk.kin.declare')}
        extra={t('posts.desk.kin')}
        rules={[{ required: true, message: t('posts.desk.kin.ask') }]}
      >
        <Radio.Group
          options={[
            { value: false, label: t('posts.desk.kin.none') },
            { value: true, label: t('posts.desk.kin.some') },
          ]}
        />
      </Form.Item>
      {has === true &&
        lines.map((i) => (
          <Form.Item key={i} name={[...name, 'relatives', i]} label={t('posts.desk.kin.who', { n: i + 1 })}>
            <PersonPicker villageId={villageId} />
          </Form.Item>
        ))}
    </>
  )
}
