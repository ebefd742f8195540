import { SignedIn, useSession } from '#features/accounts/web/parts.tsx'
import { Awaited, Empty } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import { RequestLine } from './RequestLine.tsx'

/** One list of everything that waits for this person, the most urgent first. */
export function TodoPage() {
  const { t } = useSpeech()
  const { may } = useSession()
  return (
    <Screen title={t('requests.phone.todo')}>
      <SignedIn why={t('requests.phone.todo.why')}>
        <Todo />
        <div className="stack">
          {may('request.fileFor') ? <Go to="/requests/for-other">{t('requests.phone.fileFor.staff')}</Go> : null}
          {may('grid.read') ? <Go to="/grids">{t('requests.phone.grids')}</Go> : null}
        </div>
      </SignedIn>
    </Screen>
  )
}

function Todo() {
  const { t } = useSpeech()
  const list = useRead(requests.todo, {}, { everySeconds: 60 })
  return (
    <Awaited of={list}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty icon="check" title={t('requests.phone.todo.none')} next={t('requests.phone.todo.none.next')} />
        ) : (
          <Card tight>
            <Rows label={t('requests.phone.todo')}>
              {rows.map((row) => (
                <RequestLine
                  key={row.id}
                  row={row}
                  first={<Tag tone="plain">{t(`requests.phone.why.${row.why}`)}</Tag>}
                />
              ))}
            </Rows>
          </Card>
        )
      }
    </Awaited>
  )
}
