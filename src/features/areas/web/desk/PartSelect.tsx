import { Select } from 'antd'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { areas } from '../../contract.ts'

/** A township, village or group below the place that the page looks at. */
export type Part = { id: number; name: string; level: 'township' | 'village' | 'group' }

type Props = { id?: string; value?: Part | undefined; onChange?: (part: Part | undefined) => void }

/** The whole of what the page looks at, or a part of it: choosing one offers those below it. */
export function PartSelect({ id, value, onChange }: Props) {
  const { t } = useSpeech()
  const { at, way } = usePlace()
  const from = value?.id ?? at
  const { data, isPending } = useRead(areas.list, from ? { parentId: from } : {})
  const below = (data?.rows ?? []).flatMap(({ id: areaId, name, level }) =>
    level === 'county' ? [] : [{ id: areaId, name, level }],
  )
  const parts: Part[] = value ? [value, ...below] : below
  const whole = way.at(-1)?.name ?? t('areas.desk.all')
  return (
    <Select<number>
      {...(id ? { id } : {})}
      loading={isPending}
      value={value?.id ?? 0}
      onChange={(partId) => onChange?.(parts.find((part) => part.id === partId))}
      options={[{ value: 0, label: whole }, ...parts.map((part) => ({ value: part.id, label: part.name }))]}
    />
  )
}
