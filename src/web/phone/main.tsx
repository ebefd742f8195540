import { unstableSetRender } from 'antd-mobile'
import { createRoot, type Root } from 'react-dom/client'
import { lendPhotoShelf } from '#ui/photoShelf.ts'
import { lendDraftShelf } from '#ui/useDraft.ts'
import { startBag } from '#wire/postbag/bag.ts'
import { remembering } from '#wire/vault/readings.ts'
import { boxDrafts } from '#wire/vault/vault.ts'
import { App } from '../App.tsx'
import { countyInAddress, send } from '../api.ts'
import { startLanguage } from '../language.ts'
import { installPhone } from './install.ts'
import { PhoneApp } from './PhoneApp.tsx'
import { phoneWords } from './words.ts'
import '#ui/phone/tokens.css'
import '#ui/phone/frame.css'
import '#ui/phone/form.css'
import './home.css'
import './ribbon.css'

const roots = new WeakMap<Element | DocumentFragment, Root>()

// On React 19 antd-mobile can draw nothing by itself (its full-screen photo) until it is told how.
unstableSetRender((node, container) => {
  const root = roots.get(container) ?? createRoot(container)
  roots.set(container, root)
  root.render(node)
  return async () => root.unmount()
})

const county = countyInAddress(location.pathname)
const sending = remembering(send)
installPhone(county)
startBag()
lendDraftShelf(boxDrafts)
lendPhotoShelf(boxDrafts)

void startLanguage(...phoneWords).then(() =>
  createRoot(document.getElementById('root')!).render(
    <App county={county} base={`/c/${county}`} sending={sending}>
      <PhoneApp />
    </App>,
  ),
)
