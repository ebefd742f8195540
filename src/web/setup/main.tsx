import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import { createRoot } from 'react-dom/client'
import { FirstRun } from '#features/founding/web/setup/FirstRun.tsx'
import { foundingSetupWords } from '#features/founding/web/setup/words.ts'
import { uiDeskWords } from '#ui/desk/words.ts'
import { useSpeech } from '#ui/speech.ts'
import { DoorProvider } from '#wire/hooks.ts'
import { queries, send } from '../api.ts'
import { antdLocaleOf } from '../desk/antdLocale.ts'
import { deskTheme } from '../desk/theme.ts'
import { startLanguage, switchLanguage } from '../language.ts'
import { styleWithNonce } from '../styleNonce.ts'
import { webWords } from '../words.ts'
import '../desk/desk.css'
import '../desk/page.css'
import '../desk/parts.css'
import '../desk/narrow.css'

/** The page of the first run stands alone: there is no county in its address, and no session. */
function Setup() {
  const { language } = useSpeech()
  return (
    <QueryClientProvider client={queries}>
      <DoorProvider value={{ send, county: '', language: language === 'en' ? 'en' : 'zh-CN' }}>
        <ConfigProvider
          theme={deskTheme}
          locale={antdLocaleOf(language)}
          button={{ autoInsertSpace: false }}
          form={{ scrollToFirstError: { focus: true } }}
        >
          <FirstRun onOtherLanguage={switchLanguage} />
        </ConfigProvider>
      </DoorProvider>
    </QueryClientProvider>
  )
}

styleWithNonce()
startLanguage(webWords, uiDeskWords, foundingSetupWords)
createRoot(document.getElementById('root')!).render(<Setup />)
