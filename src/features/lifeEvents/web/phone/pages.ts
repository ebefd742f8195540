import { type Page, screen } from '#ui/page.ts'

export const lifeEventsPhonePages: Page[] = [
  {
    path: '/household/life',
    title: 'lifeEvents.phone.title',
    page: screen(
      () => import('./LifePage.tsx'),
      (module) => module.LifePage,
    ),
  },
]
