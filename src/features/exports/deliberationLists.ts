import { describeTopics, type LedgerTopic, topicIds } from '#features/deliberations/public.ts'
import { type Columns, headingsOf, type List, numbersOf, saidBy, whereOf } from './list.ts'

const results: Record<string, string> = {
  ...{ discussed: '未表决', called: '未开会', inquorate: '到会不够，未决', rejected: '未通过', superseded: '已被取代' },
}

/** A member by the name; whoever brought a request or is a resident is not named in any list. */
const proposed = ({ proposer, proposerName }: LedgerTopic): string =>
  proposer === 'member' ? (proposerName ?? '成员') : proposer === 'request' ? '群众诉求' : '居民'

const voted = ({ votes, aside }: LedgerTopic): string =>
  votes === null
    ? ''
    : [`同意${votes.inFavour} 反对${votes.against} 弃权${votes.abstained}`, aside === 0 ? '' : `回避${aside}`]
        .filter(Boolean)
        .join(' ')

const decided = ({ resolution, state }: LedgerTopic): string => [results[state], resolution].filter(Boolean).join('：')

const rated = ({ rated: { solved, unsolved, liked, disliked } }: LedgerTopic): string =>
  [
    solved + unsolved === 0 ? '' : `解决${solved} 未解决${unsolved}`,
    liked + disliked === 0 ? '' : `户评：好${liked} 不好${disliked}`,
  ]
    .filter(Boolean)
    .join('；')

const columns: Columns<LedgerTopic> = [
  { title: '议题', of: (one) => one.title },
  { title: '提出人', of: proposed },
  { title: '会议时间', of: (one) => one.on ?? '' },
  { title: '应到/实到', of: (one) => (one.roll === null ? '' : `${one.roll}/${one.present}`) },
  { title: '表决', of: voted },
  { title: '决议', of: decided },
  { title: '公示起止', of: (one) => (one.publicFrom === null ? '' : `${one.publicFrom}至${one.publicTo}`) },
  {
    title: '实施',
    of: (one) => (one.tasks.all === 0 ? '' : `转办${one.tasks.all}件，已答复${one.tasks.done}件`),
  },
  { title: '评价', of: rated },
]

/** What bodies talked over and decided, from the meetings themselves: nobody types this ledger. */
export const deliberationLists = {
  deliberations: {
    ...{ zh: '议事台账', en: 'Ledger of meetings and resolutions', headings: headingsOf(columns) },
    choose: ({ tx, scope }, asked, most) => topicIds(tx, scope, whereOf(asked), most),
    shown: async (work, ids) => numbersOf((await describeTopics(work, ids)).map((one) => one.proposerPersonId)),
    rows: async (work, ids) => saidBy(columns, await describeTopics(work, ids)),
  },
} satisfies Record<string, List>
