/** What the drawer of a request takes: one choice that puts the matter before a body. */
export { ToTopic } from './desk/ToTopic.tsx'
/** What the page of a village's bodies takes: the way to the own meetings. */
export { OwnMeetings } from './phone/OwnMeetings.tsx'
