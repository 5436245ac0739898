import { dateFields, freeFields } from './case-fields'
import type { CaseField } from './completed-case'
import { fieldOfHeader } from './header-words'
import { areNames } from './name-cells'
import { parseCaseDate } from './parse-case-date'
import { personalKindOfCells, personalKindOfHeader, type PersonalKind } from './personal-columns'
import { readCell } from './read-cell'

/** What a column may be read as by a person's choice; `personal` says why its cells are not shown. */
export interface ColumnJudgement {
  readonly personal: PersonalKind | null
  readonly allowed: readonly CaseField[]
}

const ANY_YEAR = 2100

/**
 * Judges a column by its header and the cells of the first rows. A personal one cannot be chosen (个人信息保护法 §28),
 * with three exceptions: 申请人受理日期 names a person and holds dates only, which no header makes personal but that of
 * a birthday; case numbers of 18 digits look like ids, are kept as a hash, and are not shown here; and 承办人 may be kept
 * as that and nothing else, not shown here either.
 */
export function judgeColumn(header: string, cells: readonly string[]): ColumnJudgement {
  const known = fieldOfHeader(header)
  const filled = cells.map(readCell).filter((cell) => cell !== '')
  const byHeader = known === null || known === 'handler' ? personalKindOfHeader(header) : null
  const byContent = personalKindOfCells(filled)
  if (byHeader !== null) {
    const areDates =
      filled.length > 0 && filled.every((cell) => typeof parseCaseDate(cell, ANY_YEAR) === 'number')
    if (byHeader !== 'identity' && areDates) return { personal: null, allowed: dateFields }
    // 承办人（电话） is no name.
    const mayBeKept = known === 'handler' && byHeader === 'handler' && byContent === null
    return { personal: byHeader, allowed: mayBeKept ? ['handler'] : [] }
  }
  if (byContent !== null) {
    const mayBeNumber = known === 'caseNumber' || (known === null && byContent === 'identity')
    return { personal: byContent, allowed: mayBeNumber ? ['caseNumber'] : [] }
  }
  if (known === null && areNames(filled)) return { personal: 'name', allowed: [] }
  return { personal: null, allowed: freeFields }
}
