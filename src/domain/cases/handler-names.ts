/**
 * What a cell of 承办人 may hold to be kept: names and what says whose they are, nothing by which a person is found. A
 * list of what is not allowed would never end (an address, 微信号, QQ), so it is said what is.
 */

/** 张三, 黄律师, 欧阳明律师, 张某某, 李* */
const CHINESE = /^\p{Script=Han}{1,4}(?:律师|法律工作者|主任)?$/u
const MASKED = /^\p{Script=Han}{1,2}[某*×○]{1,3}$/u
/** 阿依古丽·买买提 */
const DOTTED = /^\p{Script=Han}{1,8}(?:[·•・‧]\p{Script=Han}{1,8}){1,3}$/u
const LATIN = /^\p{Script=Latin}[\p{Script=Latin}.'’-]{0,29}$/u
/** A firm or office beside its names. */
const FIRM = /^\p{Script=Han}{2,20}(?:事务所|服务所|司法所|援助中心|公证处|工作站)$/u
/** (广东某某律师事务所), (主办): short words of Chinese characters. */
const IN_BRACKETS = /\(([^()]*)\)/g
const SHORT_WORD = /^\p{Script=Han}{1,6}$/u
const BETWEEN = /[、,;/&+|\s]+/
/** A number leads to a person; these words say that what follows does. */
const LEADS_TO_PERSON = /[\p{Nd}\p{No}@_]|微信|电话|手机|邮箱|传真|住址|地址|扣扣|QQ|wxid/iu
const ADDRESS = /住|[路街巷村栋室号]$/

/** Whether a text holds names alone: several parted by 、 or blanks, each with its firm or part in brackets. */
export function areHandlerNames(text: string): boolean {
  const plain = text.normalize('NFKC').trim()
  if (LEADS_TO_PERSON.test(plain)) return false
  const asides = [...plain.matchAll(IN_BRACKETS)].map(([, aside = '']) => aside.trim())
  if (!asides.every(isAside)) return false
  const parts = plain
    .replace(IN_BRACKETS, '、')
    .split(BETWEEN)
    .filter((part) => part !== '')
  return parts.some(isName) && parts.every((part) => isName(part) || FIRM.test(part))
}

function isName(part: string): boolean {
  return [CHINESE, MASKED, DOTTED, LATIN].some((pattern) => pattern.test(part))
}

function isAside(text: string): boolean {
  return FIRM.test(text) || LATIN.test(text) || (SHORT_WORD.test(text) && !ADDRESS.test(text))
}
