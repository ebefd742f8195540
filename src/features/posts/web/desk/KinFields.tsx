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

/** 近亲属申报: what the register cannot know, said by the candidate, before a post in a body of the village. */
export function KinFields({ villageId }: { villageId: number | undefined }) {
  const { t } = useSpeech()
  const has = Form.useWatch<boolean | undefined>(['kin', 'has'])
  return (
    <>
      <Form.Item
        name={['kin', 'has']}
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
        lines.map((line) => (
          <Form.Item key={line} name={['kin', 'relatives', line]} label={t('posts.desk.kin.who', { n: line + 1 })}>
            <PersonPicker villageId={villageId} />
          </Form.Item>
        ))}
    </>
  )
}
