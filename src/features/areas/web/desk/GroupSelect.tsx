import { Select } from 'antd'
import { useRead } from '#wire/hooks.ts'
import { areas } from '../../contract.ts'
import { groupWays } from './groupWays.ts'

type Props = {
  id?: string
  villageId: number
  placeholder: string
  /** What it is called where no form names it. */
  label?: string
  /** A list is asked for without any group too; a form that needs one is not. */
  allowClear?: boolean
  value?: number | undefined
  onChange?: (groupId: number | undefined) => void
}

/** The villager groups of a village with the groups below them, each by its whole way. */
export function GroupSelect({ id, villageId, placeholder, label, allowClear = false, value, onChange }: Props) {
  const { data, isPending } = useRead(areas.list, { parentId: villageId, deep: true })
  return (
    <Select<number>
      {...(id ? { id } : {})}
      loading={isPending}
      placeholder={placeholder}
      {...(label ? { 'aria-label': label } : {})}
      allowClear={allowClear}
      popupMatchSelectWidth={false}
      value={value ?? null}
      onChange={(groupId) => onChange?.(groupId)}
      options={groupWays(data?.rows ?? [])}
    />
  )
}
