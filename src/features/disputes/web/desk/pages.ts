import { type Page, screen } from '#ui/page.ts'

export const disputesDeskPages: Page[] = [
  {
    path: '/disputes',
    title: 'disputes.title',
    permission: 'request.queue',
    page: screen(
      () => import('./DisputesPage.tsx'),
      (module) => module.DisputesPage,
    ),
    menu: { word: 'disputes.title', icon: 'queue', order: 118 },
  },
]
