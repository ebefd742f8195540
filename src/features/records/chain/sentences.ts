import type { Trouble } from './verify.ts'

/** What a trouble means, in both languages, with the row, seal or line named. */
export function sentenceOfTrouble(trouble: Trouble): string {
  if (trouble.kind === 'lineBroken')
    return `库外清单第 ${trouble.line} 行读不懂 · line ${trouble.line} of the list outside cannot be read`
  if (trouble.kind === 'lineMissing')
    return `封条 ${trouble.seal} 到 ${trouble.to} 在库外清单里没有：清单被删过、截过，或不是这个县的 · seals ${trouble.seal} to ${trouble.to} are not in the list outside: it was removed, cut, or is another's`
  const at = `${trouble.seal ?? '-'}`
  switch (trouble.kind) {
    case 'changed':
      return `记录 ${trouble.row} 被改动（封条 ${at}） · row ${trouble.row} was changed (seal ${at})`
    case 'removed':
      return `记录 ${trouble.row} 被删除（封条 ${at}） · row ${trouble.row} was removed (seal ${at})`
    case 'inserted':
      return `记录 ${trouble.row} 是事后插入的 · row ${trouble.row} was inserted afterwards`
    case 'sealBroken':
      return `封条 ${at} 与前一封条或其记录不符 · seal ${at} fits neither its rows nor the seal before it`
    case 'sealMissing':
      return `封条 ${at} 不见了 · seal ${at} is missing`
    case 'sealUnknown':
      return `封条 ${at} 与库外留存的不同 · seal ${at} differs from the one kept outside the database`
    case 'listBroken':
      return `库外清单里的封条 ${at} 被改动过 · seal ${at} in the list outside was tampered with`
  }
}
