import { type Page, screen } from '#ui/page.ts'

export const escrowPhonePages: Page[] = [
  {
    path: '/offline',
    title: 'escrow.phone.offline',
    page: screen(
      () => import('./OfflinePage.tsx'),
      (module) => module.OfflinePage,
    ),
  },
  {
    path: '/waiting',
    title: 'escrow.phone.waiting',
    page: screen(
      () => import('./WaitingPage.tsx'),
      (module) => module.WaitingPage,
    ),
  },
]
