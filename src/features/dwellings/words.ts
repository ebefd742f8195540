import type { Words } from '#kernel/shared/words.ts'

/** What a look at a rented room may find, the same for the office, the owner and the tenant. */
export const dwellingsWords: Record<string, Words> = {
  'dwellings.filedOn': { zh: '合同备案日', en: 'Contract filed' },
  'dwellings.checkedOn': { zh: '安全查看日', en: 'Safety looked at' },
  'dwellings.findings.none': { zh: '没有发现问题', en: 'Nothing found' },
  'dwellings.finding.exit': { zh: '疏散通道堵塞', en: 'Way out is blocked' },
  'dwellings.finding.wiring': { zh: '电线老化或私拉', en: 'Old or loose wires' },
  'dwellings.finding.gas': { zh: '燃气使用不安全', en: 'Gas is not safe' },
  'dwellings.finding.fireGear': { zh: '缺灭火器或报警器', en: 'No extinguisher or alarm' },
  'dwellings.finding.partitions': { zh: '违规隔断', en: 'Partitioned against the rules' },
  'dwellings.finding.structure': { zh: '房屋结构有隐患', en: 'Structure is not sound' },
}
