import { type Page, screen } from '#ui/page.ts'

export const sessionsPhonePages: Page[] = [
  {
    path: '/me/sessions',
    title: 'sessions.phone',
    permission: 'session.own',
    page: screen(
      () => import('./SessionsPage.tsx'),
      (module) => module.SessionsPage,
    ),
  },
]
