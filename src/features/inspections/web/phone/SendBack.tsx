import { useLocation } from 'wouter'
import { useSending } from '#features/attachments/web/parts.tsx'
import { Note, Problem } from '#ui/phone/Notes.tsx'
import { Go, Press } from '#ui/phone/Press.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { TextArea } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useDraft } from '#ui/useDraft.ts'
import { inspections } from '../../contract.ts'
import { type Item, list } from './oneItem.ts'
import { tellingOf } from './telling.ts'

const shortestWord = 2

type Props = { inspectionId: number; item: Item; remark: string }

/** What does not hold goes back to the dispatcher, with what was found: the remark stands there already. */
export function SendBack({ inspectionId, item, remark }: Props) {
  const { t } = useSpeech()
  const [, go] = useLocation()
  const name = `inspection.back.${inspectionId}.${item.requestId}`
  const { draft, change, drop } = useDraft(name, { found: remark })
  const done = () => {
    drop()
    go(list, { replace: true })
  }
  const sending = useSending(inspections.sendBack, { onArrived: done, onWaits: done, answersAs: inspections.read })
  const found = draft.found.trim()
  const press = () => {
    const lines = [{ name: t('inspections.phone.found'), value: found }]
    const told = { title: t('inspections.phone.sendBack'), lines, draft: { name, values: { ...draft } } }
    const asked = { inspectionId, requestId: item.requestId, found }
    void sending.send(asked, [], tellingOf(inspectionId, item, told)).catch(() => {}) // said below
  }
  return (
    <>
      <Note careful>{t('inspections.phone.sendBack.about')}</Note>
      <Card>
        <TextArea
          label={t('inspections.phone.found')}
          rows={3}
          max={500}
          value={draft.found}
          onChange={(text) => change({ found: text })}
        />
      </Card>
      <Problem problem={sending.problem} />
      <Press kind="danger" busy={sending.sending} disabled={found.length < shortestWord} onPress={press}>
        {t('inspections.phone.sendBack')}
      </Press>
      <Go to={list}>{t('inspections.phone.list')}</Go>
    </>
  )
}
