import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { dayHere, dayText } from '#ui/dates.ts'
import { Choices } from '#ui/phone/Choosing.tsx'
import { Awaited, Note, Problem } from '#ui/phone/Notes.tsx'
import { Go, Press } from '#ui/phone/Press.tsx'
import { Facts } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { TextArea } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useDraft } from '#ui/useDraft.ts'
import type { Out } from '#wire/contract.ts'
import type { Asked } from '#wire/hooks.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { findingKinds, inspections, meansKinds } from '../../contract.ts'
import { inspectionsWords } from '../../words.ts'

type Item = Out<typeof inspections.read>['items'][number]
type Given = Asked<typeof inspections.check>

const list = '/inspections'

/** One matter, one screen: what the village says it did, and what is found on the spot. */
export function CheckPage() {
  const { t } = useSpeech()
  const { id, requestId } = useParams<{ id: string; requestId: string }>()
  const read = useRead(inspections.read, { inspectionId: Number(id) })
  const item = read.data?.items.find((one) => one.requestId === Number(requestId))
  return (
    <Screen title={t('inspections.phone.check')} back={list}>
      <SignedIn why={t('inspections.phone.why')}>
        <Awaited of={read}>
          {(draw) =>
            item ? (
              <>
                <Matter item={item} />
                {item.maySendBack ? (
                  <SendBack inspectionId={draw.id} item={item} />
                ) : (
                  <FindingForm inspectionId={draw.id} item={item} />
                )}
              </>
            ) : (
              <Go to={list}>{t('inspections.phone.list')}</Go>
            )
          }
        </Awaited>
      </SignedIn>
    </Screen>
  )
}

function Matter({ item }: { item: Item }) {
  const { t, say, language } = useSpeech()
  const last = item.findings.at(-1)
  const finished = item.finishedAt && dayText(dayHere(new Date(item.finishedAt)), language)
  return (
    <Card>
      <p className="said">{item.title}</p>
      <Facts
        rows={[
          [t('inspections.phone.answer'), item.answer],
          [t('inspections.phone.finished'), finished],
          [t('inspections.phone.where'), [item.villageName, item.placeName].filter(Boolean).join(' ')],
          [t('inspections.phone.who'), [item.requester.name, item.requester.phone].filter(Boolean).join(' ')],
          [t('inspections.phone.before'), last && [say(last.words), last.remark].filter(Boolean).join('：')],
        ]}
      />
      <Go to={`/requests/${item.requestId}`} kind="quiet">
        {t('inspections.phone.story')}
      </Go>
    </Card>
  )
}

function FindingForm({ inspectionId, item }: { inspectionId: number; item: Item }) {
  const { t, say } = useSpeech()
  const [, go] = useLocation()
  const name = `inspection.${inspectionId}.${item.requestId}`
  const { draft, change, drop } = useDraft(name, { finding: null as string | null, means: 'onSite', remark: '' })
  const [pressed, setPressed] = useState(false)
  const checking = useWrite(inspections.check, ({ items }) => {
    drop()
    if (!items.some((one) => one.requestId === item.requestId && one.maySendBack)) go(list, { replace: true })
  })
  const press = () => {
    setPressed(true)
    if (draft.finding === null) return
    const given = { finding: draft.finding, means: draft.means, remark: draft.remark.trim() } as Given
    checking.write({ ...given, inspectionId, requestId: item.requestId })
  }
  return (
    <>
      <Card>
        <Choices
          label={t('inspections.phone.finding')}
          lay="even"
          options={findingKinds.map((id) => ({ id, name: say(inspectionsWords[`inspections.finding.${id}`]) }))}
          value={draft.finding}
          fault={pressed && draft.finding === null ? t('ui.missing') : null}
          onChange={(chosen) => change({ finding: chosen })}
        />
        <Choices
          label={t('inspections.phone.means')}
          options={meansKinds.map((id) => ({ id, name: say(inspectionsWords[`inspections.means.${id}`]) }))}
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

const shortestWord = 2

function SendBack({ inspectionId, item }: { inspectionId: number; item: Item }) {
  const { t } = useSpeech()
  const [, go] = useLocation()
  const [found, setFound] = useState(item.findings.at(-1)?.remark ?? '')
  const sending = useWrite(inspections.sendBack, () => go(list, { replace: true }))
  const { requestId } = item
  return (
    <>
      <Note careful>{t('inspections.phone.sendBack.about')}</Note>
      <Card>
        <TextArea label={t('inspections.phone.found')} rows={3} max={500} value={found} onChange={setFound} />
      </Card>
      <Problem problem={sending.problem} />
      <Press
        kind="danger"
        busy={sending.sending}
        disabled={found.trim().length < shortestWord}
        onPress={() => sending.write({ inspectionId, requestId, found: found.trim() })}
      >
        {t('inspections.phone.sendBack')}
      </Press>
      <Go to={list}>{t('inspections.phone.list')}</Go>
    </>
  )
}
