import { type Page, screen } from '#ui/page.ts'

export const openCallsPhonePages: Page[] = [
  {
    path: '/open-calls',
    title: 'openCalls.title',
    page: screen(
      () => import('./CallsPage.tsx'),
      (module) => module.CallsPage,
    ),
  },
]
