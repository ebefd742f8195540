import { type Page, screen } from '#ui/page.ts'

const page = screen(
  () => import('./ReportPage.tsx'),
  (module) => module.ReportPage,
)

export const childReportsPhonePages: Page[] = [
  { path: '/report-child/:id', title: 'childReports.title', permission: 'childReport.make', page },
  { path: '/report-child', title: 'childReports.title', permission: 'childReport.make', page },
]
