import type { IndicatorSource, MeasureKind } from './indicator-setup'

const LEGAL_AID = /法律援助/
const CASES_HANDLED = /案件|事项|办理|受理|办结|数量/
const COMPLETED = /(?:完成|办结|结案)率/

/**
 * Where an indicator's figures come from: counted from the register of legal-aid cases where the name says that it
 * counts them, else typed. 咨询 is no case and is not in the register.
 */
export function proposeSource(name: string, measureKind: MeasureKind): IndicatorSource {
  if (!LEGAL_AID.test(name) || /咨询|满意|宣传|培训/.test(name)) return { kind: 'entry' }
  if (measureKind === 'carry-over-rate' && COMPLETED.test(name)) {
    return { kind: 'cases', caseRule: 'case-completion-rate' }
  }
  if (measureKind === 'flow' && CASES_HANDLED.test(name))
    return { kind: 'cases', caseRule: 'services-handled' }
  return { kind: 'entry' }
}
