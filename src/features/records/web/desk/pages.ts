import { type Page, screen } from '#ui/page.ts'

export const recordsDeskPages: Page[] = [
  {
    path: '/audit',
    title: 'records.desk.audit',
    permission: 'audit.read',
    page: screen(
      () => import('./AuditPage.tsx'),
      (module) => module.AuditPage,
    ),
    menu: { word: 'records.desk.audit', icon: 'audit', order: 400 },
  },
  {
    path: '/looks',
    title: 'records.desk.looks',
    permission: 'accessLog.read',
    page: screen(
      () => import('./LooksPage.tsx'),
      (module) => module.LooksPage,
    ),
    menu: { word: 'records.desk.looks', icon: 'own', order: 410 },
  },
]
