import { type Page, screen } from '#ui/page.ts'

export const tiersDeskPages: Page[] = [
  {
    path: '/tiers',
    title: 'tiers.desk.title',
    permission: 'tier.read',
    page: screen(
      () => import('./TiersPage.tsx'),
      (module) => module.TiersPage,
    ),
    menu: { word: 'tiers.desk.title', icon: 'own', order: 217 },
  },
]
