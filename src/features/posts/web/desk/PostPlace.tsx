import { Form } from 'antd'
import { GroupSelect } from '#features/areas/web/parts.tsx'
import { GridSelect } from '#features/grids/web/parts.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'

/** Where the post stands: what its level asks for, taken from the chosen place as far as that goes. */
export function PostPlace({ level }: { level: 'county' | 'township' | 'village' | 'group' | 'grid' }) {
  const { t } = useSpeech()
  const { step } = usePlace()
  const village = step('village')
  const needed = [{ required: true, message: t('posts.desk.missing') }]
  if (level === 'county') return <Form.Item label={t('posts.desk.where')}>{t('posts.desk.where.county')}</Form.Item>
  if (level === 'township' || level === 'village') {
    const place = step(level)
    return (
      <Form.Item label={t('posts.desk.where')}>
        {place ? <strong>{place.name}</strong> : <span className="sz-hint">{t(`posts.desk.where.${level}`)}</span>}
      </Form.Item>
    )
  }
  if (!village)
    return (
      <Form.Item label={t('posts.desk.where')}>
        {<span className="sz-hint">{t('posts.desk.where.village')}</span>}
      </Form.Item>
    )
  return level === 'group' ? (
    <Form.Item name="groupId" label={t('posts.desk.where')} rules={needed}>
      <GroupSelect villageId={village.id} placeholder={t('posts.desk.group')} />
    </Form.Item>
  ) : (
    <Form.Item name="gridId" label={t('posts.desk.where')} rules={needed}>
      <GridSelect villageId={village.id} placeholder={t('posts.desk.grid')} />
    </Form.Item>
  )
}
