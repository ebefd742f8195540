import { type Page, screen } from '#ui/page.ts'

export const correctionsDeskPages: Page[] = [
  {
    path: '/corrections',
    title: 'corrections.desk.title',
    permission: 'correction.decide',
    page: screen(
      () => import('./CorrectionsPage.tsx'),
      (module) => module.CorrectionsPage,
    ),
    menu: { word: 'corrections.desk.title', icon: 'own', order: 216 },
  },
]
