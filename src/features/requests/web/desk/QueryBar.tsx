import { Button, Checkbox, Input } from 'antd'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { CategorySelect } from './CategorySelect.tsx'
import type { PhaseId } from './phases.ts'
import { TriageSelect } from './TriageSelect.tsx'

/** What the queue is asked for. Empty means everything one may see. */
export type Asked = { phase?: PhaseId; category?: string; triage?: string; overdue?: boolean; text?: string }

/** The conditions above the table; each change asks the server, nothing is filtered in the browser. */
export function QueryBar({ asked, onAsk }: { asked: Asked; onAsk: (asked: Asked) => void }) {
  const { t } = useSpeech()
  const village = usePlace().step('village')
  const { phase, ...conditions } = asked
  return (
    <search className="sz-query sz-no-print">
      <CategorySelect
        label={t('requests.desk.category')}
        placeholder={t('requests.desk.category.any')}
        villageId={village?.id}
        value={asked.category}
        onChange={(category) => onAsk({ ...without(asked, 'category'), ...(category ? { category } : {}) })}
      />
      <TriageSelect
        villageId={village?.id}
        value={asked.triage}
        onChange={(triage) => onAsk({ ...without(asked, 'triage'), ...(triage ? { triage } : {}) })}
      />
      <Checkbox
        checked={asked.overdue ?? false}
        onChange={(event) =>
          onAsk({ ...without(asked, 'overdue'), ...(event.target.checked ? { overdue: true } : {}) })
        }
      >
        {t('requests.desk.overdue')}
      </Checkbox>
      <Input.Search
        key={asked.text ?? ''}
        defaultValue={asked.text ?? ''}
        aria-label={t('requests.desk.find')}
        placeholder={t('requests.desk.find')}
        allowClear
        maxLength={50}
        onSearch={(text) => onAsk({ ...without(asked, 'text'), ...(text.trim() ? { text: text.trim() } : {}) })}
      />
      {Object.keys(conditions).length > 0 && (
        <Button type="link" size="small" onClick={() => onAsk(phase ? { phase } : {})}>
          {t('requests.desk.clear')}
        </Button>
      )}
    </search>
  )
}

function without<K extends keyof Asked>(asked: Asked, name: K): Omit<Asked, K> {
  const { [name]: _, ...rest } = asked
  return rest
}
