import { type Page, screen } from '#ui/page.ts'

export const staffDeskPages: Page[] = [
  {
    path: '/staff',
    title: 'staff.desk.title',
    permission: 'staff.read',
    page: screen(
      () => import('./StaffPage.tsx'),
      (module) => module.StaffPage,
    ),
    menu: { word: 'staff.desk.title', icon: 'people', order: 240 },
  },
  {
    path: '/staff/list',
    title: 'staff.desk.list',
    permission: 'account.manage',
    page: screen(
      () => import('./StaffListPage.tsx'),
      (module) => module.StaffListPage,
    ),
  },
]
