import { useState } from 'react'
import { momentText } from '#ui/dates.ts'
import { Empty, Note } from '#ui/phone/Notes.tsx'
import { Go, Press } from '#ui/phone/Press.tsx'
import { Facts } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import { howMuch, hurry } from '#wire/postbag/bag.ts'
import { useBag } from '#wire/postbag/hooks.ts'
import type { Entry } from '#wire/postbag/keeping.ts'
import { useBox } from '#wire/vault/hooks.ts'
import { Damaged } from './Damaged.tsx'
import { Refused } from './Refused.tsx'
import { useWhy } from './useWhy.ts'

/** What has not reached the server yet, why, and what the server did not take. */
export function WaitingPage() {
  const { t } = useSpeech()
  const box = useBox()
  const bag = useBag()
  const { entries } = bag
  const [busy, setBusy] = useState(false)
  const press = async () => {
    setBusy(true)
    await hurry()
    setBusy(false)
  }
  return (
    <Screen title={t('escrow.phone.waiting')}>
      {box ? null : (
        <Note careful>
          {t('escrow.phone.shutNow')}
          <Go to="/offline?to=/waiting">{t('escrow.phone.open')}</Go>
        </Note>
      )}
      {box && howMuch(bag) === 0 ? (
        <Empty icon="check" title={t('escrow.phone.nothing')} next={t('escrow.phone.nothing.next')} />
      ) : null}
      {entries.map((entry) => (
        <One key={entry.letter.id} entry={entry} />
      ))}
      {box ? <Damaged key={box.id} /> : null}
      {entries.length > 0 ? (
        <Press busy={busy} onPress={() => void press()}>
          {t('escrow.phone.sendNow')}
        </Press>
      ) : null}
    </Screen>
  )
}

function One({ entry }: { entry: Entry }) {
  const { t, language } = useSpeech()
  const why = useWhy(entry)
  const { letter, content } = entry
  return (
    <Card>
      <div className="tags">
        <Tag tone={letter.refusal ? 'accent' : 'plain'}>{t(`escrow.phone.why.${why}`)}</Tag>
      </div>
      <p className="title">{content.title}</p>
      <Facts
        rows={[
          ...content.lines.map((line) => [line.name, line.value] as const),
          [t('escrow.phone.photos'), letter.photos.length > 0 ? String(letter.photos.length) : null],
          [t('escrow.phone.said'), momentText(letter.saidAt, language)],
        ]}
      />
      {why === 'speaker' ? <Go to="/me/speaker">{t('accounts.phone.speaker')}</Go> : null}
      {letter.refusal ? <Refused entry={entry} refusal={letter.refusal} /> : null}
    </Card>
  )
}
