import { type Page, screen } from '#ui/page.ts'

export const postsDeskPages: Page[] = [
  {
    path: '/posts',
    title: 'posts.desk.title',
    permission: 'post.list',
    page: screen(
      () => import('./PostsPage.tsx'),
      (module) => module.PostsPage,
    ),
    menu: { word: 'posts.desk.title', icon: 'posts', order: 230 },
  },
]
