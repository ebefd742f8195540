import { type Page, screen } from '#ui/page.ts'

export const inspectionsDeskPages: Page[] = [
  {
    path: '/inspections',
    title: 'inspections.desk.title',
    permission: 'request.inspect',
    page: screen(
      () => import('./InspectionsPage.tsx'),
      (module) => module.InspectionsPage,
    ),
    menu: { word: 'inspections.desk.title', icon: 'audit', order: 400 },
  },
  {
    path: '/inspections/:id',
    title: 'inspections.desk.one',
    permission: 'request.inspect',
    page: screen(
      () => import('./InspectionPage.tsx'),
      (module) => module.InspectionPage,
    ),
  },
]
