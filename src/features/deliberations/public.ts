/** What exports ask of meetings. */
export { describeTopics, type LedgerTopic, topicIds } from './ledger.ts'
