import { type Page, screen } from '#ui/page.ts'

export const organisationsPhonePages: Page[] = [
  {
    path: '/bodies',
    title: 'organisations.phone.title',
    permission: 'body.see',
    page: screen(
      () => import('./BodiesPage.tsx'),
      (module) => module.BodiesPage,
    ),
    menu: { word: 'organisations.phone.title', icon: 'people', order: 60 },
  },
]
