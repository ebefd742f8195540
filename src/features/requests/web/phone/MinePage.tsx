import { SignedIn } from '#features/accounts/web/parts.tsx'
import { Awaited, Empty, More } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import { RequestLine } from './RequestLine.tsx'

/** All that I have said, or somebody has said for me. */
export function MinePage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('requests.phone.mine')}>
      <SignedIn why={t('requests.phone.mine.why')}>
        <Mine />
      </SignedIn>
    </Screen>
  )
}

function Mine() {
  const { t } = useSpeech()
  const list = useList(requests.mine, {})
  return (
    <Awaited of={{ ...list, data: list.first }}>
      {() =>
        list.rows.length === 0 ? (
          <Empty icon="mine" title={t('requests.phone.mine.none')} next={t('requests.phone.mine.none.next')}>
            <Go to="/requests/new" kind="main">
              {t('requests.phone.place')}
            </Go>
          </Empty>
        ) : (
          <>
            <Card tight>
              <Rows label={t('requests.phone.mine')}>
                {list.rows.map((row) => (
                  <RequestLine key={row.id} row={row} />
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
