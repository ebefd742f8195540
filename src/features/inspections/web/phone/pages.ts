import { type Page, screen } from '#ui/page.ts'

export const inspectionsPhonePages: Page[] = [
  {
    path: '/inspections',
    title: 'inspections.phone.title',
    permission: 'request.inspect',
    page: screen(
      () => import('./ToCheckPage.tsx'),
      (module) => module.ToCheckPage,
    ),
    menu: { word: 'inspections.phone.title', icon: 'eye', order: 6 },
  },
  {
    path: '/inspections/:id/:requestId',
    title: 'inspections.phone.check',
    permission: 'request.inspect',
    page: screen(
      () => import('./CheckPage.tsx'),
      (module) => module.CheckPage,
    ),
  },
]
