import { type Page, screen } from '#ui/page.ts'

export const volunteeringDeskPages: Page[] = [
  {
    path: '/volunteering',
    title: 'volunteering.title',
    permission: 'body.list',
    page: screen(
      () => import('./ServicePage.tsx'),
      (module) => module.ServicePage,
    ),
    menu: { word: 'volunteering.title', icon: 'people', order: 235 },
  },
]
