import { Spin } from 'antd'
import { Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { AreaTree, PlaceNow } from '#features/areas/web/desk/AreaTree.tsx'
import { PlaceInAddress } from '#features/areas/web/desk/PlaceInAddress.tsx'
import { useKeepPush } from '#features/notices/web/parts.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { WordsOfModels } from '../WordsOfModels.tsx'
import { AllPages } from './allPages.ts'
import { DeskMenu, firstEntry } from './DeskMenu.tsx'
import { Frame } from './Frame.tsx'
import { PagePlace } from './PagePlace.tsx'
import { deskPages } from './pages.ts'

/** The desk for somebody who is in: places and menu at the left, one page at the right. */
export function Inside({ onSignOut, leaving }: { onSignOut: () => void; leaving: boolean }) {
  useKeepPush()
  const side = (chosen: () => void) => (
    <>
      <PlaceNow />
      <DeskMenu onChosen={chosen} />
      <AreaTree />
    </>
  )
  return (
    <PlaceInAddress>
      <WordsOfPlace />
      <AllPages value={deskPages}>
        <Frame onSignOut={onSignOut} leaving={leaving} side={side} body={<PageSpace />} />
      </AllPages>
    </PlaceInAddress>
  )
}

const WordsOfPlace = () => <WordsOfModels areaId={usePlace().at} />

function PageSpace() {
  const { t } = useSpeech()
  const { session, may } = useSession()
  const first = firstEntry(may)
  return (
    <main className="sz-page" id="sz-main" tabIndex={-1}>
      {session?.posts.length === 0 && <Nothing title={t('desk.noPosts')} next={t('desk.noPosts.next')} />}
      <Suspense fallback={<Spin description={t('ui.loading')} className="sz-wait" />}>
        <Switch>
          <Route path="/">{first && <Redirect to={first.path} replace />}</Route>
          {deskPages
            .filter((one) => may(one.permission))
            .map((one) => (
              <Route key={one.path} path={one.path}>
                <PagePlace page={one}>
                  <one.page />
                </PagePlace>
              </Route>
            ))}
          <Route>
            <PageHead title={t('desk.notHere')} about={t('desk.notHere.next')} />
          </Route>
        </Switch>
      </Suspense>
    </main>
  )
}
