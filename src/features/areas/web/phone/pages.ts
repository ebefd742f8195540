import { type Page, screen } from '#ui/page.ts'

export const areasPhonePages: Page[] = [
  {
    path: '/village',
    title: 'areas.phone.choose',
    page: screen(
      () => import('./VillagePage.tsx'),
      (module) => module.VillagePage,
    ),
  },
]
