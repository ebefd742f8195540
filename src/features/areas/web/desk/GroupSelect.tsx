import { Select } from 'antd'
import { useRead } from '#wire/hooks.ts'
import { areas } from '../../contract.ts'

type Props = {
  id?: string
  villageId: number
  placeholder: string
  value?: number | undefined
  onChange?: (groupId: number) => void
}

/** The villager groups of a village. */
export function GroupSelect({ id, villageId, placeholder, value, onChange }: Props) {
  const { data, isPending } = useRead(areas.list, { parentId: villageId })
  return (
    <Select<number>
      {...(id ? { id } : {})}
      loading={isPending}
      placeholder={placeholder}
      value={value ?? null}
      onChange={(groupId) => onChange?.(groupId)}
      options={(data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }))}
    />
  )
}
