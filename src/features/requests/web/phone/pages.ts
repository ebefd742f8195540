import { type Page, screen } from '#ui/page.ts'

/** Fixed paths stand before `/requests/:id`, or they would be taken for a number. */
export const requestsPhonePages: Page[] = [
  {
    path: '/requests/new',
    title: 'requests.phone.place',
    page: screen(
      () => import('./PlacePage.tsx'),
      (module) => module.PlacePage,
    ),
    menu: { word: 'requests.phone.place', icon: 'speak', order: 10 },
  },
  {
    path: '/follow',
    title: 'requests.phone.follow',
    page: screen(
      () => import('./FollowPage.tsx'),
      (module) => module.FollowPage,
    ),
    menu: { word: 'requests.phone.follow', icon: 'search', order: 20 },
  },
  {
    path: '/board',
    title: 'requests.phone.board',
    reads: [
      '/areas/:village/path',
      '/figures?villageId=:village',
      '/figures/matters?villageId=:village',
      '/inspections/village?villageId=:village',
      '/board?villageId=:village',
    ],
    page: screen(
      () => import('./BoardPage.tsx'),
      (module) => module.BoardPage,
    ),
    menu: { word: 'requests.phone.board', icon: 'board', order: 30 },
  },
  {
    path: '/requests/mine',
    title: 'requests.phone.mine',
    reads: ['/requests/mine'],
    page: screen(
      () => import('./MinePage.tsx'),
      (module) => module.MinePage,
    ),
    menu: { word: 'requests.phone.mine', icon: 'mine', order: 40 },
  },
  {
    path: '/todo',
    title: 'requests.phone.todo',
    reads: ['/requests/todo'],
    permission: 'request.work',
    page: screen(
      () => import('./TodoPage.tsx'),
      (module) => module.TodoPage,
    ),
    menu: { word: 'requests.phone.todo', icon: 'todo', order: 5 },
  },
  {
    path: '/requests/for-other',
    title: 'requests.phone.fileFor',
    page: screen(
      () => import('./FileForPage.tsx'),
      (module) => module.FileForPage,
    ),
  },
  {
    path: '/requests/:id/do/:action',
    title: 'requests.phone.one',
    page: screen(
      () => import('./ActionPage.tsx'),
      (module) => module.ActionPage,
    ),
  },
  {
    path: '/requests/:id/triage',
    title: 'requests.phone.sorted',
    page: screen(
      () => import('./TriagePage.tsx'),
      (module) => module.TriagePage,
    ),
  },
  {
    path: '/requests/:id/object',
    title: 'requests.phone.sorted.object',
    page: screen(
      () => import('./ObjectPage.tsx'),
      (module) => module.ObjectPage,
    ),
  },
  {
    path: '/requests/:id',
    title: 'requests.phone.one',
    reads: ['/requests/:id'],
    page: screen(
      () => import('./RequestPage.tsx'),
      (module) => module.RequestPage,
    ),
  },
]
