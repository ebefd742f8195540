const bodies = /(?:村民委员会|村村委会|村委会)$/

/**
 * The list names the committee (太行村委会, 集镇社区居委会), people name the place (太行村, 集镇社区). A residents'
 * committee whose name says no 社区 keeps it whole: 东街居委会 is what its people call it.
 */
export function villageName(officialName: string): string {
  if (/社区(?:居民委员会|居委会)$/.test(officialName)) return officialName.replace(/(?:居民委员会|居委会)$/, '')
  if (!bodies.test(officialName)) return officialName
  const place = officialName.replace(/(?:民委员会|委会)$/, '').replace(/村村$/, '村')
  return /社区村$/.test(place) ? place.slice(0, -1) : place
}
