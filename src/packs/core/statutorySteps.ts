import type { StatutoryStep } from '#kernel/pack/pack.ts'

/**
 * What no region may leave out of a procedure, because somebody who asks has a right to it. Nothing stands here that no article asks
 * for: withdrawing, adding and reopening are good manners of the models that ship, not law.
 */
export const statutorySteps: readonly StatutoryStep[] = [
  {
    id: 'reason-when-handed-back',
    zh: '承办人退回的,必须写明原因,事情退回继续办,不能就此了结',
    en: 'whoever hands a case back gives a reason, and the case goes on instead of ending there',
    statute: 'petition-regulation-2022-23',
    rule: { kind: 'givesReason', action: 'decline', by: 'handler' },
  },
  {
    id: 'no-bare-rejection',
    zh: '只有本人能撤回,工作人员和系统都不能直接关闭一件事',
    en: 'only the resident may withdraw a case; neither staff nor the clock may simply close it',
    statute: 'petition-regulation-2022-28',
    rule: { kind: 'endsOnlyBy', phase: 'closed', by: ['resident'] },
  },
  {
    id: 'answer-before-the-end',
    zh: '办结之前必须由工作人员答复本人:经过“answered”阶段,进入时必填“result”或“reply”',
    en: 'before the end staff answer the person: the case enters the phase “answered” with the field “result” or “reply”',
    statute: 'petition-regulation-2022-31',
    rule: {
      kind: 'passesThrough',
      phase: 'answered',
      withOneOf: ['result', 'reply'],
      notBy: ['resident', 'clock'],
      unlessEndsIn: 'closed',
    },
  },
  {
    id: 'resident-may-rate',
    zh: '答复之后本人可以评价:动作“rate”,只由“resident”办,必填“solved”',
    en: 'once answered, the resident may rate: action “rate”, by “resident” alone, with the field “solved”',
    statute: 'petition-regulation-2022-21',
    rule: { kind: 'offers', phase: 'answered', action: 'rate', by: 'resident', needs: ['solved'] },
  },
]
