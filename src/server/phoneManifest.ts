import type { County } from '#features/feature.ts'

/** The phone's pages as an app: each county is its own, so that whoever works in two finds two on the home screen. */
export const phoneManifest = ({ code, name }: Pick<County, 'code' | 'name'>) => ({
  id: `/c/${code}/`,
  name: `善治 · ${name}`,
  short_name: '善治',
  description: '有事您说话：反映事情、查进度、看公示；没有网络也能办',
  lang: 'zh-CN',
  start_url: `/c/${code}/`,
  scope: `/c/${code}/`,
  display: 'standalone',
  orientation: 'portrait',
  background_color: '#ffffff',
  theme_color: '#0f766e',
  icons: [
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: '/icons/icon-whole-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
})
