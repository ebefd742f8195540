import { type Page, screen } from '#ui/page.ts'

export const contactsDeskPages: Page[] = [
  {
    path: '/contacts',
    title: 'contacts.desk.title',
    permission: 'contact.read',
    page: screen(
      () => import('./ContactsPage.tsx'),
      (module) => module.ContactsPage,
    ),
    menu: { word: 'contacts.desk.title', icon: 'people', order: 236 },
  },
]
