import { type Page, screen } from '#ui/page.ts'

export const openCallsDeskPages: Page[] = [
  {
    path: '/open-calls',
    title: 'openCalls.title',
    permission: 'body.list',
    page: screen(
      () => import('./CallsPage.tsx'),
      (module) => module.CallsPage,
    ),
    menu: { word: 'openCalls.title', icon: 'posts', order: 231 },
  },
]
