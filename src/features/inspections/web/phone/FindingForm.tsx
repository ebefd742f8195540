import { useState } from 'react'
import { useLocation } from 'wouter'
import { useSending } from '#features/attachments/web/parts.tsx'
import { Choices } from '#ui/phone/Choosing.tsx'
import { Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { TextArea } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useDraft } from '#ui/useDraft.ts'
import type { Asked } from '#wire/hooks.ts'
import { findingKinds, inspections, meansKinds } from '../../contract.ts'
import { type Item, list } from './oneItem.ts'
import { tellingOf } from './telling.ts'

type Given = Asked<typeof inspections.check>

/** What was found, how, and in a few words why. What does not hold stays on the page, to be sent back. */
export function FindingForm({ inspectionId, item }: { inspectionId: number; item: Item }) {
  const { t } = useSpeech()
  const [, go] = useLocation()
  const name = `inspection.${inspectionId}.${item.requestId}`
  const { draft, change, drop } = useDraft(name, { finding: null as string | null, means: 'onSite', remark: '' })
  const [pressed, setPressed] = useState(false)
  const finding = (id: string) => t(`inspections.finding.${id}`)
  const means = (id: string) => t(`inspections.means.${id}`)
  const done = (maySendBack: boolean) => {
    drop()
    if (!maySendBack) go(list, { replace: true })
  }
  const checking = useSending(inspections.check, {
    onArrived: ({ items }) => done(items.some((one) => one.requestId === item.requestId && one.maySendBack)),
    onWaits: () => done(draft.finding === 'notConfirmed'),
    answersAs: inspections.read,
  })
  const press = () => {
    setPressed(true)
    if (draft.finding === null) return
    const remark = draft.remark.trim()
    const given = { finding: draft.finding, means: draft.means, remark } as Given
    const lines = [
      { name: t('inspections.phone.finding'), value: finding(draft.finding) },
      { name: t('inspections.phone.means'), value: means(draft.means) },
      { name: t('inspections.phone.remark'), value: remark },
    ]
    const told = { title: t('inspections.phone.check'), lines, draft: { name, values: { ...draft } } }
    const asked = { ...given, inspectionId, requestId: item.requestId }
    void checking.send(asked, [], tellingOf(inspectionId, item, told)).catch(() => {}) // said below
  }
  return (
    <>
      <Card>
        <Choices
          label={t('inspections.phone.finding')}
          lay="even"
          options={findingKinds.map((id) => ({ id, name: finding(id) }))}
          value={draft.finding}
          fault={pressed && draft.finding === null ? t('ui.missing') : null}
          onChange={(chosen) => change({ finding: chosen })}
        />
        <Choices
          label={t('inspections.phone.means')}
          options={meansKinds.map((id) => ({ id, name: means(id) }))}
          value={draft.means}
          onChange={(chosen) => change({ means: chosen ?? 'onSite' })}
        />
        <TextArea
          label={t('inspections.phone.remark')}
          hint={t('inspections.phone.remark.hint')}
          optional
          rows={2}
          max={500}
          value={draft.remark}
          onChange={(remark) => change({ remark })}
        />
      </Card>
      <Problem problem={checking.problem} />
      <Press busy={checking.sending} onPress={press}>
        {t('inspections.phone.save')}
      </Press>
    </>
  )
}
