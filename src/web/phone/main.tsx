import '../oldBrowser.ts'
import { createRoot } from 'react-dom/client'
import { lendPhotoShelf } from '#ui/photoShelf.ts'
import { lendDraftShelf } from '#ui/useDraft.ts'
import { startBag } from '#wire/postbag/bag.ts'
import { remembering } from '#wire/vault/readings.ts'
import { boxDrafts, onBox } from '#wire/vault/vault.ts'
import { App } from '../App.tsx'
import { countyInAddress, send } from '../api.ts'
import { startLanguage } from '../language.ts'
import { withFirstAnswers } from './firstAnswers.ts'
import { installPhone } from './install.ts'
import { PhoneApp } from './PhoneApp.tsx'
import { phoneWords } from './words.ts'
import '#ui/phone/tokens.css'
import '#ui/phone/frame.css'
import '#ui/phone/form.css'
import './home.css'
import './ribbon.css'

const county = countyInAddress(location.pathname)
const sending = remembering(withFirstAnswers(send))
installPhone(county)
startBag()
lendDraftShelf(boxDrafts, onBox)
lendPhotoShelf(boxDrafts)

startLanguage(...phoneWords)
const root = document.getElementById('root')!
root.textContent = '' // what stood there until now
createRoot(root).render(
  <App county={county} base={`/c/${county}`} sending={sending}>
    <PhoneApp />
  </App>,
)
