/** What the drawer of a request takes: one choice that puts the matter before a body. */
export { ToTopic } from './desk/ToTopic.tsx'
