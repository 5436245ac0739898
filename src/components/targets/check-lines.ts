/** The findings of a filed table in words, each with the row it speaks of. Pure: the language comes in as `t`. */
import type { Indicator } from '@/domain/model'
import type { TableFinding, TableRepair, TextParams } from '@/domain/targets/target-table'
import type { Translate } from '../target-words'

export interface CheckLine {
  readonly text: string
  readonly severity: TableFinding['severity']
  /** null: of the table as a whole. */
  readonly rowId: string | null
}

/** Codes inside the parameters become words of their own. */
const WORDS_OF: Readonly<Record<string, string>> = {
  sides: 'targets.sides',
  cell: 'targets.cell',
  level: 'targets.level',
}

function translateParams(params: TextParams, codes: readonly string[], t: Translate) {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value.join(t('indicator.listComma', {}))]
      const words = codes.includes(name) ? WORDS_OF[name] : undefined
      return [name, words === undefined ? value : t(`${words}.${value}`, {})]
    }),
  )
}

export function describeFinding({ code, params }: TableFinding, t: Translate): string {
  const isUnplaced = code === 'name-repeated' && params.other === undefined
  const key = isUnplaced ? 'name-repeated-unplaced' : code
  return t(`targets.finding.${key}`, translateParams(params, ['sides', 'cell'], t))
}

export function describeRepair({ code, params, row }: TableRepair, t: Translate): string {
  const text = t(
    `targets.repair.${code}`,
    translateParams(params, code === 'level-moved' ? ['level'] : [], t),
  )
  return row > 0 ? t('targets.notes.line', { row, text }) : text
}

/** A finding names its indicator as it was filed, or without the unit in its name. */
export function checkLines(
  findings: readonly TableFinding[],
  indicators: readonly Indicator[],
  t: Translate,
): CheckLine[] {
  const idOf = new Map([
    ...indicators.map(({ name, indicatorId }) => [name, indicatorId] as const),
    ...indicators.map(({ filedName, indicatorId }) => [filedName, indicatorId] as const),
  ])
  return findings.map((finding) => ({
    text: describeFinding(finding, t),
    severity: finding.severity,
    rowId: typeof finding.params.name === 'string' ? (idOf.get(finding.params.name) ?? null) : null,
  }))
}
