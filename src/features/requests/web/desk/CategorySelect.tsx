import { Select } from 'antd'
import { useModel } from '#features/words/web/parts.tsx'
import { useSpeech } from '#ui/speech.ts'

type Props = {
  id?: string
  label?: string
  placeholder: string
  value?: string | undefined
  onChange?: (category: string | undefined) => void
}

/** Categories of the models in force, each below its parent. */
export function CategorySelect({ id, label, placeholder, value, onChange }: Props) {
  const { say } = useSpeech()
  const categories = useModel()?.categories ?? []
  const ordered = categories
    .filter((one) => one.parent === null)
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
      options={ordered.map((one) => ({ value: one.id, label: one.parent === null ? say(one) : `　${say(one)}` }))}
    />
  )
}
