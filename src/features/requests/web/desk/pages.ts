import { type Page, screen } from '#ui/page.ts'

export const requestsDeskPages: Page[] = [
  {
    path: '/queue',
    title: 'requests.desk.queue',
    permission: 'request.queue',
    groups: true,
    page: screen(
      () => import('./QueuePage.tsx'),
      (module) => module.QueuePage,
    ),
    menu: { word: 'requests.desk.queue', icon: 'queue', order: 100 },
  },
  {
    path: '/file',
    title: 'requests.desk.file',
    permission: 'request.fileFor',
    page: screen(
      () => import('./FilePage.tsx'),
      (module) => module.FilePage,
    ),
    menu: { word: 'requests.desk.file', icon: 'posts', order: 110 },
  },
  {
    path: '/board',
    title: 'requests.desk.board',
    permission: 'board.read',
    page: screen(
      () => import('./BoardPage.tsx'),
      (module) => module.BoardPage,
    ),
    menu: { word: 'requests.desk.board', icon: 'board', order: 310 },
  },
]
