/** 指标性质 | 指标值 | 指标方向性 as the one text that a table without such columns would hold. */

const SIGN =
  /^(?:[≥≤≧≦⩾⩽＞＜＝═><=《》]+|大于等于|小于等于|大于或等于|小于或等于|大于|小于|等于|不低于|不高于|不少于|不超过|超过)$/
const SIGN_WITH_WORDS = /^([≥≤≧≦＞＜＝═><=]+)[（(].*[)）]$/
const DIRECTION = /^([正反逆负])向(?:指标|性)?$/
/** The value has a sign of its own. */
const HAS_SIGN =
  /^(?:[正反逆负]向|[≥≤≧≦⩾⩽＞＜＝═><=《》]|大于|小于|等于|不[低高少超大小多]|至少|至多|超过|低于|高于)|以[上下]$|内$/
const SAYS_HIGHER = /^(?:正向|[≥≧⩾＞>》]|大于|不[低少]|至少|超过|高于)|以上$/
const SAYS_LOWER = /^(?:[反逆负]向|[≤≦⩽＜<《]|小于|不[高超大多]|至多|低于)|(?:以下|内)$/

/**
 * Words such as 定性 or 定量 add nothing and stay out. A direction goes in front where the value has no sign of its own, and
 * where sign and direction do not say the same; beside ≥ 正向 says nothing new. A sign without a value is no value.
 */
export function joinValueCells(sign: string, value: string, direction: string): string {
  if (value === '') return ''
  const cells = [sign, direction].map((cell) => cell.replace(/\s/g, ''))
  const written = cells.map(signOf).find((found) => found !== '') ?? ''
  const way = cells.map((cell) => DIRECTION.exec(cell)?.[1] ?? '').find((found) => found !== '') ?? ''
  const signed = written !== '' && !HAS_SIGN.test(value) ? `${written}${value}` : value
  if (way === '' || !/[\d一二三四五六七八九十百]/.test(value)) return signed
  const isLower = way !== '正'
  return (isLower ? SAYS_LOWER : SAYS_HIGHER).test(signed) ? signed : `${isLower ? '反' : '正'}向 ${signed}`
}

function signOf(cell: string): string {
  return SIGN.test(cell) ? cell : (SIGN_WITH_WORDS.exec(cell)?.[1] ?? '')
}

/** Whether a cell is nothing but a sign: ≥. */
export function isSign(cell: string): boolean {
  return SIGN.test(cell.replace(/\s/g, ''))
}
