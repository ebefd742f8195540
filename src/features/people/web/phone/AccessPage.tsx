import { SignedIn } from '#features/accounts/web/parts.tsx'
import { momentText } from '#ui/dates.ts'
import { Awaited, Empty, More } from '#ui/phone/Notes.tsx'
import { Row, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { people } from '../../contract.ts'

type Look = Out<typeof people.listAccess>['rows'][number]

/** Who looked at my data, when, and what reason they gave. Whoever looks knows that this page exists. */
export function AccessPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('people.access')} back="/household">
      <SignedIn why={t('people.phone.why')}>
        <Looks />
      </SignedIn>
    </Screen>
  )
}

function Looks() {
  const { t } = useSpeech()
  const list = useList(people.listAccess, {})
  return (
    <Awaited of={{ ...list, data: list.first }}>
      {() =>
        list.rows.length === 0 ? (
          <Empty icon="eye" title={t('people.phone.access.none')} next={t('people.phone.access.none.next')} />
        ) : (
          <>
            <p className="soft">{t('people.phone.access.about')}</p>
            <Card tight>
              <Rows>
                {list.rows.map((row) => (
                  <OneLook key={row.id} of={row} />
                ))}
              </Rows>
            </Card>
            <More list={list} />
          </>
        )
      }
    </Awaited>
  )
}

/** A reason is somebody's own words, or the key of one that the product gives by itself. */
function OneLook({ of }: { of: Look }) {
  const { t, say, language } = useSpeech()
  const key = `people.access.reason.${of.reason}`
  const known = t(key)
  return (
    <Row
      title={<strong>{[of.byName, say(of.byTitle)].filter(Boolean).join(' ')}</strong>}
      more={
        <>
          <span className="line">
            {t('people.phone.access.what', { name: of.personName, field: t(`people.access.field.${of.field}`) })}
          </span>
          <span className="line">{t('people.phone.access.reason', { reason: known === key ? of.reason : known })}</span>
          {of.approvedByTitle ? (
            <span className="line">
              {t('people.access.approvedBy', {
                who: [of.approvedByName, of.approvedByTitle].filter(Boolean).join(' '),
              })}
            </span>
          ) : null}
          <span className="line">{momentText(of.at, language)}</span>
        </>
      }
    />
  )
}
