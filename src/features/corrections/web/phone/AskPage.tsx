import { useState } from 'react'
import { useLocation } from 'wouter'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { useUpload } from '#features/attachments/web/parts.tsx'
import { type OwnHousehold, useOwnHousehold } from '#features/people/web/parts.tsx'
import { relationCodes } from '#kernel/shared/codes/relation.ts'
import { Choices } from '#ui/phone/Choosing.tsx'
import { DayField } from '#ui/phone/DayField.tsx'
import { Awaited, Empty, Note, Problem } from '#ui/phone/Notes.tsx'
import { PhotoPicker } from '#ui/phone/Photos.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { TextArea, TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { usePhotos } from '#ui/usePhotos.ts'
import { useWrite } from '#wire/hooks.ts'
import { type AskableField, corrections } from '../../contract.ts'
import { wordOf } from '../asked.ts'

type Draft = { whose: string | null; field: AskableField | null; said: string; note: string }

const ofPerson: readonly AskableField[] = [
  'name',
  'sex',
  'birthDate',
  'relation',
  'identityNumber',
  'phone',
  'registeredAt',
  'away',
  'other',
]
const ofHousehold: readonly AskableField[] = ['address', 'tenure', 'other']
const draftName = 'correction'
const usual = ['12', '11', '20', '30', '38', '28', '41', '42', '51', '52', '70', '97']

/** What is wrong, with whom, and what is right: three choices and one line. */
export function AskPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('corrections.phone.ask')} back="/household">
      <SignedIn why={t('corrections.phone.why')}>
        <OfHousehold />
      </SignedIn>
    </Screen>
  )
}

function OfHousehold() {
  const { t } = useSpeech()
  const read = useOwnHousehold()
  return (
    <Awaited of={read}>
      {({ household }) =>
        household ? (
          <Form household={household} />
        ) : (
          <Empty icon="home" title={t('people.phone.none')} next={t('people.phone.none.next')} />
        )
      }
    </Awaited>
  )
}

function Form({ household }: { household: OwnHousehold }) {
  const { t } = useSpeech()
  const [, go] = useLocation()
  // Not kept as a draft: what is typed here may be a whole identity number, and phones are shared.
  const [draft, setDraft] = useState<Draft>({ whose: null, field: null, said: '', note: '' })
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const photos = usePhotos(draftName, 3)
  const uploading = useUpload()
  const [pressed, setPressed] = useState(false)
  const asking = useWrite(corrections.ask, () => {
    photos.drop()
    go('/household/asks', { replace: true })
  })
  const { whose, field, said, note } = draft
  const press = async () => {
    setPressed(true)
    if (!whose || !field || said.trim() === '') return
    const attachmentIds = await uploading.upload(photos.photos.map((photo) => photo.blob)).catch(() => null)
    if (!attachmentIds) return
    const personId = whose === 'household' ? null : Number(whose)
    asking.write({ personId, field, said: said.trim(), note: note.trim(), attachmentIds })
  }
  const missing = (empty: boolean) => (pressed && empty ? t('ui.missing') : null)
  const people = household.persons.map((one) => ({ id: String(one.id), name: one.name }))
  return (
    <>
      <Note>{t('corrections.phone.about')}</Note>
      <Card>
        <Choices
          label={t('corrections.phone.whose')}
          fault={missing(!whose)}
          options={[...people, { id: 'household', name: t('corrections.phone.household') }]}
          value={whose}
          onChange={(next) => change({ whose: next, field: null, said: '' })}
        />
        {whose ? (
          <Choices
            label={t('corrections.phone.field')}
            fault={missing(!field)}
            options={(whose === 'household' ? ofHousehold : ofPerson).map((id) => ({
              id,
              name: t(`corrections.field.${id}`),
            }))}
            value={field}
            onChange={(next) => change({ field: next as AskableField | null, said: '' })}
          />
        ) : null}
        {field ? (
          <Right
            field={field}
            said={said}
            fault={missing(said.trim() === '')}
            onSay={(next) => change({ said: next })}
          />
        ) : null}
        <Proof note={note} onNote={(next) => change({ note: next })} photos={photos} />
      </Card>
      <Problem problem={asking.problem ?? uploading.problem} />
      <Press busy={asking.sending || uploading.sending} onPress={() => void press()}>
        {t('corrections.phone.send')}
      </Press>
    </>
  )
}

type ProofProps = { note: string; onNote: (note: string) => void; photos: ReturnType<typeof usePhotos> }

/** What helps the office to check; neither is asked for. */
function Proof({ note, onNote, photos }: ProofProps) {
  const { t } = useSpeech()
  return (
    <>
      <TextArea label={t('corrections.phone.note')} optional rows={2} value={note} onChange={onNote} max={500} />
      <PhotoPicker of={photos} label={t('corrections.phone.photos')} />
    </>
  )
}

/** Codes of the register, asked as words. */
const codesOf: Partial<Record<AskableField, readonly string[]>> = {
  sex: ['1', '2'],
  tenure: ['own', 'rent', 'relatives', 'collective'],
  away: ['back', 'work', 'study', 'service', 'care', 'other'],
}

type RightProps = { field: AskableField; said: string; fault: string | null; onSay: (said: string) => void }

function Right({ field, said, fault, onSay }: RightProps) {
  const { t, say } = useSpeech()
  const choose = (options: { id: string; name: string }[]) => (
    <Choices
      label={t('corrections.phone.right')}
      fault={fault}
      options={options}
      value={said || null}
      onChange={(next) => onSay(next ?? '')}
    />
  )
  const codes = codesOf[field]
  if (codes) return choose(codes.map((id) => ({ id, name: t(wordOf(field, id) ?? id) })))
  if (field === 'relation')
    return choose(
      relationCodes.entries.filter((one) => usual.includes(one.code)).map((one) => ({ id: one.code, name: say(one) })),
    )
  if (field === 'birthDate')
    return <DayField label={t('corrections.phone.birth')} fault={fault} value={said} onChange={onSay} />
  return <TextField label={t('corrections.phone.right')} fault={fault} value={said} onChange={onSay} max={200} />
}
