import type { Words } from '#kernel/shared/words.ts'
import { deliberationsWords } from '../../words.ts'

export const deliberationsPhoneWords: Record<string, Words> = {
  ...deliberationsWords,
  'deliberations.phone.title': { zh: '议事公示', en: 'What was decided' },
  'deliberations.phone.why': { zh: '登录后看自己村、自己组的决议', en: 'Sign in to read what your village decided' },
  'deliberations.phone.about': {
    zh: '村里、组里开会定的事都在这里公示。公示期内不同意可以提意见，期满后可以评价。',
    en: 'What your village and group decided. You may object while it stands on the board, and rate it afterwards.',
  },
  'deliberations.phone.none': { zh: '还没有公示的决议', en: 'Nothing is published yet' },
  'deliberations.phone.none.next': { zh: '村里定了事会在这里公示。', en: 'It will be here when something is decided.' },
  'deliberations.phone.stranger': { zh: '名册上没有您的户', en: 'You stand in no household here' },
  'deliberations.phone.stranger.next': {
    zh: '请到村里登记，登记后就能看本村的决议。',
    en: 'Have the village enter you; then you read what it decides.',
  },
  'deliberations.phone.votes': { zh: '表决', en: 'Votes' },
  'deliberations.phone.present': { zh: '到会', en: 'There' },
  'deliberations.phone.board': { zh: '公示', en: 'Board' },
  'deliberations.phone.law': { zh: '依据', en: 'By' },
  'deliberations.phone.tasks': { zh: '办得怎样', en: 'Carried out' },
  'deliberations.phone.rated': { zh: '评价', en: 'Rated' },
  'deliberations.phone.superseded': {
    zh: '这项决议已被新的决议取代。',
    en: 'Another resolution has replaced this one.',
  },
  'deliberations.phone.object': { zh: '我有意见', en: 'I object' },
  'deliberations.phone.object.text': { zh: '哪里不同意，为什么', en: 'What do you object to, and why' },
  'deliberations.phone.object.send': { zh: '提交，成为一件诉求', en: 'Send it as a request' },
  'deliberations.phone.objected': {
    zh: '已收到，编号 {number}。在“我的诉求”里能看到办理进度。',
    en: 'Received as {number}. Follow it under your requests.',
  },
  'deliberations.phone.rate': { zh: '这件事办得好不好（一户评一次）', en: 'Was it well done? One answer a household' },
  'deliberations.phone.good': { zh: '办得好', en: 'Well done' },
  'deliberations.phone.bad': { zh: '办得不好', en: 'Not well done' },
  'deliberations.phone.hasRated': { zh: '您家已经评价，谢谢。', en: 'Your household has answered, thank you.' },
  'deliberations.phone.routes': { zh: '不同意还可以怎么办', en: 'Where else to turn' },
}
