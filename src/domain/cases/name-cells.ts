/**
 * Names of persons, told by their shape: a column whose header says nothing of them is not to be shown as a sample.
 * Where it errs, a column cannot be chosen by hand; no figure depends on it.
 */

/** The commonest family names; words such as 高龄 and 和解 keep those out that begin many other words. */
const FAMILY_NAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱郭何罗林郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖贾韦薛邹熊孟秦阎侯白龙段郝孔邵毛顾赖武康贺严尹钱施牛洪龚庞欧柯莫邱翁',
)
const COMPOUND = /^(?:欧阳|司徒|上官|诸葛|司马|东方|皇甫|尉迟)/
/** Hidden already: 张某, 李某某, 王**, 陈×. */
const MASKED = /^\p{Script=Han}{1,2}[某*＊×xXoO○]{1,3}$/u
const CHINESE = /^\p{Script=Han}{2,4}$/u
/** 阿依古丽·买买提 */
const DOTTED = /^\p{Script=Han}{2,8}[·•・]\p{Script=Han}{2,8}$/u
/** Words of registers that begin like a name. */
const NO_NAMES = new Set([
  '周岁',
  '高龄',
  '白天',
  '武器',
  '任职',
  '毛利',
  '田地',
  '林地',
  '林木',
  '程序',
  '许可',
])

function isLikeName(text: string): boolean {
  if (MASKED.test(text) || DOTTED.test(text)) return true
  if (!CHINESE.test(text) || NO_NAMES.has(text)) return false
  return COMPOUND.test(text) || (text.length <= 3 && FAMILY_NAMES.has(text.charAt(0)))
}

/** Whether a column holds names: at least half of its filled cells look like one. */
export function areNames(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return filled.length > 0 && filled.filter(isLikeName).length * 2 >= filled.length
}
