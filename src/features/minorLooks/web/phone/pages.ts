import { type Page, screen } from '#ui/page.ts'

export const minorLooksPhonePages: Page[] = [
  {
    path: '/minor-looks',
    title: 'minorLooks.title',
    permission: 'minor.decide',
    page: screen(
      () => import('./WaitingPage.tsx'),
      (module) => module.WaitingPage,
    ),
    menu: { word: 'minorLooks.title', icon: 'check', order: 7 },
  },
]
