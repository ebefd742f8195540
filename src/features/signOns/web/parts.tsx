/** What the doors of desk and phone take: whether there is a single sign-on, and the way to it. */
export { TieSubject } from './desk/TieSubject.tsx'
export { useSignOn } from './useSignOn.ts'
