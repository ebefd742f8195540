import { type Page, screen } from '#ui/page.ts'

export const sendingsDeskPages: Page[] = [
  {
    path: '/sendings',
    title: 'sendings.desk.title',
    permission: 'sending.review',
    page: screen(
      () => import('./SendingsPage.tsx'),
      (module) => module.SendingsPage,
    ),
    menu: { word: 'sendings.desk.title', icon: 'import', order: 440 },
  },
]
