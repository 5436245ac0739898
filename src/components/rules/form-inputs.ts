/** What a form of rules is made of: numbers, choices, and the field of the rule set each of them stands for. */
import type { RuleField } from '@/domain/profiles/profile-fields'
import type { RuleProfile } from '@/domain/profiles/rule-profile'

export type FormUnit = 'points' | 'percent' | 'percentPoints' | 'days' | 'answers' | 'times' | 'places'

/** One thing to fill in; `path` names it inside its field, `satisfactionIntervals.steps.0.from`. */
export interface FormInput {
  readonly path: string
  readonly kind: 'number' | 'choice' | 'states'
  readonly unit: FormUnit | null
  /** The values of a choice; the states of `states`, of which the text names those that are ticked. */
  readonly choices: readonly string[]
  readonly read: (profile: RuleProfile) => string
  readonly write: (profile: RuleProfile, text: string) => RuleProfile
}

export interface FormRow {
  readonly field: RuleField
  readonly inputs: readonly FormInput[]
}

/** `１０分` and `10 %` → `10`: an input method leaves full-width digits, and people write the unit. */
export function normaliseNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s%分天次]/g, '')
    .replace(/。/g, '.')
}

export function numberInput(
  path: string,
  unit: FormUnit,
  read: (profile: RuleProfile) => string,
  write: (profile: RuleProfile, text: string) => RuleProfile,
): FormInput {
  const writeNumber = (profile: RuleProfile, text: string) => write(profile, normaliseNumber(text))
  return { path, kind: 'number', unit, choices: [], read, write: writeNumber }
}

/** A whole number; what is none is kept as no number, for the check to refuse. */
export function countInput(
  path: string,
  unit: FormUnit,
  read: (profile: RuleProfile) => number,
  write: (count: number) => Partial<RuleProfile>,
): FormInput {
  return numberInput(
    path,
    unit,
    (profile) => (Number.isNaN(read(profile)) ? '' : String(read(profile))),
    (profile, text) => ({ ...profile, ...write(/^\d{1,4}$/.test(text) ? Number(text) : NaN) }),
  )
}

type DecimalField =
  | 'budgetWeight'
  | 'lateLossPerStep'
  | 'overAchievedFlag'
  | 'overAchievedReason'
  | 'impossibleFactor'
  | 'executionReasonLine'
  | 'unspentLine'
  | 'scoreGap'
  | 'balanceGap'

export function decimalRow(field: DecimalField, unit: FormUnit): FormRow {
  const read = (profile: RuleProfile) => profile[field]
  const write = (profile: RuleProfile, text: string) => ({ ...profile, [field]: text })
  return { field, inputs: [numberInput(field, unit, read, write)] }
}

export function choiceRow<Choice extends string>(
  field: RuleField,
  choices: readonly Choice[],
  read: (profile: RuleProfile) => Choice,
  write: (choice: Choice) => Partial<RuleProfile>,
): FormRow {
  const choose = (profile: RuleProfile, text: string) => {
    const choice = choices.find((each) => each === text)
    return choice === undefined ? profile : { ...profile, ...write(choice) }
  }
  return { field, inputs: [{ path: field, kind: 'choice', unit: null, choices, read, write: choose }] }
}

export const yesNo = ['yes', 'no'] as const
export const toYesNo = (is: boolean) => (is ? 'yes' : 'no')
