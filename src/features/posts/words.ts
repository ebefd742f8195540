import type { Words } from '#kernel/shared/words.ts'

export const postsWords: Record<string, Words> = {
  'posts.list': { zh: '任职名单', en: 'Posts' },
  'posts.appoint': { zh: '登记任职', en: 'Register a post' },
  'posts.end': { zh: '结束任职', en: 'End the post' },
  'posts.person': { zh: '任职人', en: 'Holder' },
  'posts.role': { zh: '职责', en: 'Role' },
  'posts.title': { zh: '职务', en: 'Title' },
  'posts.area': { zh: '负责范围', en: 'Area' },
  'posts.termFrom': { zh: '任期开始', en: 'From' },
  'posts.termTo': { zh: '任期结束', en: 'To' },
  'posts.inTerm': { zh: '在任', en: 'In term' },
  'posts.notInTerm': { zh: '不在任期', en: 'Not in term' },
  'posts.none': { zh: '还没有登记任职。点“登记任职”开始。', en: 'No posts yet. Begin with “Register a post”.' },
}
