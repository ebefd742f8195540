/** What exports ask of meetings. */
export { describeTopics, type LedgerTopic, topicIds } from './ledger.ts'
/** How many live in a place by the register: what a roll is held against. */
export { countPlace } from './meetingQueries.ts'
