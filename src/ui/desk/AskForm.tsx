import { Form, Input, Radio, Rate, Select } from 'antd'
import type { ReactNode } from 'react'
import type { FieldKind } from '#kernel/procedure/procedure.ts'
import type { Words } from '#kernel/shared/words.ts'
import { todayHere } from '#ui/dates.ts'
import { useSpeech } from '#ui/speech.ts'
import { FormActions } from './FormActions.tsx'

/** A field as the server asks for it; see AskedField of the kernel. */
export type Asked = Words & {
  name: string
  kind: FieldKind
  required: boolean
  options?: readonly (Words & { id: string })[] | undefined
}

export type Answers = Record<string, unknown>

type Props = {
  fields: readonly Asked[]
  button: string
  sending: boolean
  danger?: boolean
  /** Draws the chooser for fields of the kind `handler`; antd gives it value and onChange. */
  handler: ReactNode
  children?: ReactNode
  onSend(answers: Answers): void
  onCancel?: () => void
}

/** Few choices are shown open; a long list folds. */
const openChoices = 5

/** A form drawn from the fields of an action alone: a new procedure brings its own forms without any change here. */
export function AskForm({ fields, button, sending, danger, handler, children, onSend, onCancel }: Props) {
  const { t, say } = useSpeech()
  const [form] = Form.useForm<Answers>()
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={(label, { required }) => marked(label, required)}
      onFinish={(given) => onSend(given)}
    >
      {fields.map((field) => (
        <Form.Item
          key={field.name}
          name={field.name}
          label={say(field)}
          rules={field.required ? [{ required: true, message: t('ui.required', { field: say(field) }) }] : []}
        >
          {field.kind === 'handler' ? handler : <AskInput field={field} />}
        </Form.Item>
      ))}
      {children}
      <FormActions send={button} sending={sending} danger={danger ?? false} {...(onCancel ? { onCancel } : {})} />
    </Form>
  )
}

const marked = (label: ReactNode, required: boolean) => (
  <>
    {label}
    {required && (
      <span className="sz-required" aria-hidden="true">
        *
      </span>
    )}
  </>
)

/** Form.Item hands id, value and onChange down; each control takes them as they come. */
function AskInput({ field, ...given }: { field: Asked }) {
  const { t, say } = useSpeech()
  switch (field.kind) {
    case 'day':
      return <Input type="date" {...given} />
    case 'dayAhead':
      return <Input type="date" min={todayHere()} {...given} />
    case 'yesNo':
      return (
        <Radio.Group
          {...given}
          options={[
            { value: true, label: t('ui.yes') },
            { value: false, label: t('ui.no') },
          ]}
        />
      )
    case 'stars':
      return <Rate {...given} tooltips={[1, 2, 3, 4, 5].map((n) => t('ui.stars', { n }))} />
    case 'choice': {
      const options = (field.options ?? []).map((option) => ({ value: option.id, label: say(option) }))
      return options.length <= openChoices ? (
        <Radio.Group {...given} options={options} />
      ) : (
        <Select {...given} options={options} />
      )
    }
    default:
      return <Input.TextArea rows={3} maxLength={2000} showCount {...given} />
  }
}
