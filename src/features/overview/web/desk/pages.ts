import { type Page, screen } from '#ui/page.ts'

export const overviewDeskPages: Page[] = [
  {
    path: '/overview',
    title: 'overview.title',
    permission: 'overview.read',
    page: screen(
      () => import('./OverviewPage.tsx'),
      (module) => module.OverviewPage,
    ),
    menu: { word: 'overview.title', icon: 'figures', order: 302 },
  },
]
