/** What the register's pages take: asking to see a child's number, and the one look. */
export { AskLook } from './desk/AskLook.tsx'
