import { type Page, screen } from '#ui/page.ts'

export const deliberationsPhonePages: Page[] = [
  {
    path: '/resolutions',
    title: 'deliberations.phone.title',
    page: screen(
      () => import('./ResolutionsPage.tsx'),
      (module) => module.ResolutionsPage,
    ),
  },
  {
    path: '/meetings',
    title: 'deliberations.phone.own',
    page: screen(
      () => import('./MyMeetingsPage.tsx'),
      (module) => module.MyMeetingsPage,
    ),
  },
  {
    path: '/meetings/:meetingId',
    title: 'deliberations.phone.minutes',
    page: screen(
      () => import('./MinutesPage.tsx'),
      (module) => module.MinutesPage,
    ),
  },
]
