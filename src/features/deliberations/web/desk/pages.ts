import { type Page, screen } from '#ui/page.ts'

export const deliberationsDeskPages: Page[] = [
  {
    path: '/deliberations',
    title: 'deliberations.title',
    permission: 'body.list',
    groups: true,
    page: screen(
      () => import('./LedgerPage.tsx'),
      (module) => module.LedgerPage,
    ),
    menu: { word: 'deliberations.title', icon: 'people', order: 234 },
  },
  {
    path: '/deliberations/meetings',
    title: 'deliberations.desk.meetings',
    permission: 'body.list',
    groups: true,
    page: screen(
      () => import('./MeetingsPage.tsx'),
      (module) => module.MeetingsPage,
    ),
  },
  {
    path: '/deliberations/meetings/:meetingId',
    title: 'deliberations.desk.meeting',
    permission: 'body.list',
    page: screen(
      () => import('./MeetingPage.tsx'),
      (module) => module.MeetingPage,
    ),
  },
]
