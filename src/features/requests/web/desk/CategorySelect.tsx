import { Select } from 'antd'
import { useModel } from '#features/words/web/parts.tsx'
import { useSpeech } from '#ui/speech.ts'

type Props = {
  id?: string
  label?: string
  placeholder: string
  value?: string | undefined
  onChange?: (category: string | undefined) => void
  /** The village that a matter lies in; without it every category of the county is offered, as a filter does. */
  villageId?: number | undefined
}

/** Categories of the models in force in a place, each below its parent. */
export function CategorySelect({ id, label, placeholder, value, onChange, villageId }: Props) {
  const { say } = useSpeech()
  const everywhere = useModel()?.categories ?? []
  const here = useModel(villageId)?.categories ?? []
  // What was chosen before the place changed keeps its name.
  const categories = here.some((one) => one.id === value)
    ? here
    : [...here, ...everywhere.filter((one) => one.id === value)]
  const isTop = (id: string | null) => !categories.some((one) => one.id === id)
  const ordered = categories
    .filter((one) => isTop(one.parent))
    .flatMap((top) => [top, ...categories.filter((one) => one.parent === top.id)])
  return (
    <Select<string>
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      className="sz-select"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={placeholder}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? undefined)}
      options={ordered.map((one) => ({ value: one.id, label: isTop(one.parent) ? say(one) : `　${say(one)}` }))}
    />
  )
}
