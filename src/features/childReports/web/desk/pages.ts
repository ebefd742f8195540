import { type Page, screen } from '#ui/page.ts'

export const childReportsDeskPages: Page[] = [
  {
    path: '/child-reports',
    title: 'childReports.desk.title',
    permission: 'childReport.keep',
    page: screen(
      () => import('./ReportsPage.tsx'),
      (module) => module.ReportsPage,
    ),
    menu: { word: 'childReports.desk.title', icon: 'late', order: 189 },
  },
  {
    path: '/report-child',
    title: 'childReports.title',
    permission: 'childReport.make',
    page: screen(
      () => import('./ReportPage.tsx'),
      (module) => module.ReportPage,
    ),
    menu: { word: 'childReports.title', icon: 'late', order: 188 },
  },
]
