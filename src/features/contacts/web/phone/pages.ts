import { type Page, screen } from '#ui/page.ts'

export const contactsPhonePages: Page[] = [
  {
    path: '/household/contacts',
    title: 'contacts.phone.title',
    permission: 'contact.own',
    page: screen(
      () => import('./OwnContactsPage.tsx'),
      (module) => module.OwnContactsPage,
    ),
  },
]
