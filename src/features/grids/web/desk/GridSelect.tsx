import { Select } from 'antd'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { grids } from '../../contract.ts'

type Props = {
  id?: string
  villageId: number
  placeholder: string
  value?: number | undefined
  onChange?: (gridId: number) => void
}

/** The grids of a village, in the order of their tree, without the system leaf. */
export function GridSelect({ id, villageId, placeholder, value, onChange }: Props) {
  const { say } = useSpeech()
  const { data, isPending } = useRead(grids.ofVillage, { villageId })
  const choices = (data?.grids ?? []).filter((grid) => !grid.isUnassigned)
  return (
    <Select<number>
      {...(id ? { id } : {})}
      loading={isPending}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={placeholder}
      value={value ?? null}
      onChange={(gridId) => onChange?.(gridId)}
      options={choices.map((grid) => ({ value: grid.id, label: `${grid.name} · ${say(grid.levelName)}` }))}
    />
  )
}
