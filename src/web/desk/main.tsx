import { createRoot } from 'react-dom/client'
import { App } from '../App.tsx'
import { countyInAddress } from '../api.ts'
import { startLanguage } from '../language.ts'
import { styleWithNonce } from '../styleNonce.ts'
import { DeskApp } from './DeskApp.tsx'
import { keepFocus } from './keepFocus.ts'
import { deskWords } from './words.ts'
import './desk.css'
import './page.css'
import './parts.css'
import './narrow.css'
import './print.css'

styleWithNonce()
keepFocus()
const county = countyInAddress(location.pathname)
// Words first: a page must never show the keys of its words.
startLanguage(...deskWords)
createRoot(document.getElementById('root')!).render(
  <App county={county} base={`/c/${county}/desk`}>
    <DeskApp />
  </App>,
)
