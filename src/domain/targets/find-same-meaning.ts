/** Two indicators that ask for the same thing, in the same words or in others. */
import type { TableFinding, TableIndicator } from './target-table'
import { normaliseTargetText } from './target-text'

/** Words that stand for one another in names; the first of each row is what they are compared as. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/满意率/g, '满意度'],
  [/(?:人民)?群众|社会公众|公众|服务对象|受益对象|受益群众|受益群体|居民/g, '群众'],
  [/平台|软件|信息系统/g, '系统'],
  [/办结率|结案率/g, '完成率'],
  [/(?:按时|按期|及时|如期)(?=完成|办结|发放|拨付|支付|到位|竣工)/g, '及时'],
  [/(完成|办结|发放|拨付|支付|到位|竣工)(?:及时|按时|按期)率/g, '及时$1率'],
  [/验收通过率/g, '验收合格率'],
  [/开展|组织|举办|举行|召开/g, ''],
  [/场次|场数|次数|期数|场|次$/g, '次'],
  [/人次|人数|人员数量?/g, '人数'],
  [/数量|个数|数$|情况|水平|程度|的|年度|本年/g, ''],
]

/**
 * The same name twice in one task and level-1 is a warning; different words for one thing are a hint. One list per
 * indicator, said at the later one.
 */
export function findSameMeaning(indicators: readonly TableIndicator[]): readonly TableFinding[][] {
  const names = new Map<string, TableIndicator>()
  const meanings = new Map<string, TableIndicator>()
  return indicators.map((indicator) => {
    const { row, name, category, filedTaskId } = indicator
    const key = `${filedTaskId ?? ''} ${category} ${name}`
    const twin = names.get(key)
    if (twin) {
      // A stored plan knows no rows of a file: the name alone is said.
      const params: TableFinding['params'] = twin.row > 0 ? { name, other: String(twin.row) } : { name }
      return [{ row, code: 'name-repeated', severity: 'warning', params }]
    }
    names.set(key, indicator)
    const meaning = `${filedTaskId ?? ''} ${meaningOf(name)}`
    const like = meanings.get(meaning)
    if (like) {
      return [{ row, code: 'same-meaning', severity: 'hint', params: { name, otherName: like.name } }]
    }
    meanings.set(meaning, indicator)
    return []
  })
}

/** What is left of a name when words that change nothing are gone. */
export function meaningOf(name: string): string {
  const plain = normaliseTargetText(name).replace(/[\s,.、:;()·-]/g, '')
  const meaning = SYNONYMS.reduce((text, [from, to]) => text.replace(from, to), plain)
  return meaning === '' ? plain : meaning
}
