/** What a personal column holds, for the sentence that names it. */
export type PersonalKind = 'name' | 'identity' | 'contact' | 'address' | 'story' | 'handler'

/**
 * Headers of columns with personal information (个人信息保护法 §28 §34): dropped before anything is shown
 * or stored. In this order: 承办人电话 is a contact.
 */
const personalHeaders: readonly (readonly [PersonalKind, RegExp])[] = [
  ['identity', /身份证|证件|护照|出生|生日|社保号|银行|账号|帐号|卡号|开户/],
  ['contact', /电话|手机|联系方式|微信|邮箱|QQ|传真|email|phone/i],
  ['address', /住址|地址|住所|户籍|户口|居住|籍贯/],
  ['story', /案情|简介|事实|理由|备注|说明|经过|描述|诉求|内容/],
  ['handler', /承办|律师|经办|办案人|指派人|审批人|审核人|援助人员|法律援助员/],
  ['name', /姓名|名字|受援人|申请人|当事人|代理人|监护人|原告|被告|被害人|嫌疑人|联系人|name/i],
]

/** By header; null: the header does not sound personal. Headers of known fields are not asked. */
export function personalKindOfHeader(header: string): PersonalKind | null {
  const text = header.normalize('NFKC').replace(/\s/g, '')
  return personalHeaders.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

const IDENTITY = /(?<!\d)(?:\d{17}[\dX]|\d{15})(?!\d)/i
const MOBILE = /(?<!\d)(?:86|0086)?1[3-9]\d{9}(?!\d)/
const LANDLINE = /(?<!\d)(?:\(0\d{2,3}\)|0\d{2,3}[ -])[2-9]\d{6,7}(?!\d)/
const MAIL = /[\w.-]@[\w-]+\.\w/
/** How people set a long number apart: 138 0013 8000, 440803-19800101-1234. */
const GAPS = /(?<=\d)[\s-]+(?=[\dX])/gi
/** Longer than any 案由 or result: a text that tells the case. */
const STORY_LENGTH = 60

/** Without a digit of any kind there is no id and no phone number: most longer texts leave here. */
const NUMBER_OR_AT = /[\p{N}@＠﹫]/u
const AT = /[@＠﹫]/

/** By content: an id, a phone number, a mail address, a long free text. null: nothing personal to be seen. */
export function personalKindOfText(text: string): PersonalKind | null {
  // Of what can be told by its shape only a mail address is shorter; nearly every cell leaves here.
  if (text.length < 11) return AT.test(text) && MAIL.test(text.normalize('NFKC')) ? 'contact' : null
  if (!NUMBER_OR_AT.test(text)) return text.length > STORY_LENGTH ? 'story' : null
  // Full-width digits are digits too.
  const plain = text.normalize('NFKC').replace(/[‐‑‒–—―−]/g, '-')
  const joined = plain.replace(GAPS, '')
  if (IDENTITY.test(joined) || IDENTITY.test(plain)) return 'identity'
  if ([joined, plain].some((each) => MOBILE.test(each)) || LANDLINE.test(plain) || MAIL.test(plain))
    return 'contact'
  return text.length > STORY_LENGTH ? 'story' : null
}

/** Share of a column's filled cells that look personal from which the whole column is dropped. */
const COLUMN_SHARE = 0.1

/** By the contents of its first rows; null: the column may stay, single cells are still looked at. */
export function personalKindOfCells(cells: readonly string[]): PersonalKind | null {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const kinds = filled.flatMap((cell) => personalKindOfText(cell) ?? [])
  const first = kinds[0]
  return first !== undefined && kinds.length >= filled.length * COLUMN_SHARE ? first : null
}
