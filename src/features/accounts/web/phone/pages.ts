import { type Page, screen } from '#ui/page.ts'

export const accountsPhonePages: Page[] = [
  {
    path: '/sign-in',
    title: 'accounts.phone.signIn',
    page: screen(
      () => import('./SignInPage.tsx'),
      (module) => module.SignInPage,
    ),
  },
  {
    path: '/invited',
    title: 'accounts.phone.invited',
    page: screen(
      () => import('./InvitedPage.tsx'),
      (module) => module.InvitedPage,
    ),
  },
  {
    path: '/password',
    title: 'accounts.phone.change',
    page: screen(
      () => import('./PasswordPage.tsx'),
      (module) => module.PasswordPage,
    ),
  },
  {
    path: '/me',
    title: 'accounts.phone.me',
    page: screen(
      () => import('./MePage.tsx'),
      (module) => module.MePage,
    ),
  },
  {
    path: '/me/speaker',
    title: 'accounts.phone.speaker',
    page: screen(
      () => import('./SpeakerPage.tsx'),
      (module) => module.SpeakerPage,
    ),
  },
]
