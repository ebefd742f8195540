import type { Dictionary } from './dictionary.ts'

export const politicalCodes: Dictionary = {
  id: 'political',
  standard: 'GB/T 4762-1984',
  entries: [
    { code: '01', zh: '中共党员', en: 'member of the Communist Party', also: ['党员', '中国共产党党员', '正式党员'] },
    { code: '02', zh: '中共预备党员', en: 'probationary Party member', also: ['预备党员'] },
    { code: '03', zh: '共青团员', en: 'Youth League member', also: ['团员'] },
    { code: '04', zh: '民革会员', en: 'RCCK member', also: ['民革党员', '民革'] },
    { code: '05', zh: '民盟盟员', en: 'CDL member', also: ['民盟'] },
    { code: '06', zh: '民建会员', en: 'CNDCA member', also: ['民建'] },
    { code: '07', zh: '民进会员', en: 'CAPD member', also: ['民进'] },
    { code: '08', zh: '农工党党员', en: 'CPWDP member', also: ['农工党'] },
    { code: '09', zh: '致公党党员', en: 'CZGP member', also: ['致公党'] },
    { code: '10', zh: '九三学社社员', en: 'Jiusan Society member', also: ['九三学社'] },
    { code: '11', zh: '台盟盟员', en: 'TSL member', also: ['台盟'] },
    { code: '12', zh: '无党派民主人士', en: 'person without party affiliation', also: ['无党派', '无党派人士'] },
    { code: '13', zh: '群众', en: 'citizen of no party', also: ['普通群众', '一般群众', '普通公民'] },
  ],
}
