import { ConfigProvider } from 'antd'
import { useEffect } from 'react'
import { useAskWhoAgain } from '#features/accounts/web/desk/askWhoAgain.ts'
import { useSession } from '#features/accounts/web/parts.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useLive } from '#wire/live.ts'
import { antdLocaleOf } from './antdLocale.ts'
import { Boundary } from './Boundary.tsx'
import { Gate } from './Gate.tsx'
import { deskTheme } from './theme.ts'

/** The desk: antd in our colours and the reader's language, and the gate behind which the pages lie. */
export function DeskApp() {
  const { t, language } = useSpeech()
  useAskWhoAgain()
  useLive(useSession().may('notice.own'))
  useEffect(() => {
    document.title = `${t('web.product')} · ${t('desk.title')}`
  }, [t])
  return (
    <ConfigProvider
      theme={deskTheme}
      locale={antdLocaleOf(language)}
      button={{ autoInsertSpace: false }}
      form={{ scrollToFirstError: { focus: true } }}
      getPopupContainer={landmarkOf}
    >
      <Boundary>
        <Gate />
      </Boundary>
    </ConfigProvider>
  )
}

/** What folds out of a page stays inside its landmark, so that a screen reader finds it where it belongs. */
const landmarkOf = (trigger?: HTMLElement): HTMLElement => trigger?.closest('main') ?? document.body
