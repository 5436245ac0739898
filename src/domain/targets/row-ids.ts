/** How the rows of a table are numbered, and the plan's after them: I07, T3. A number is never given out again. */

export function indicatorIdOf(number: number): string {
  return `I${String(number).padStart(2, '0')}`
}

export function taskIdOf(number: number): string {
  return `T${number}`
}

/** 7 of I07 and 3 of T3; null for an id that is none of these, such as that of a budget line. */
export function numberOfId(id: string): number | null {
  const digits = /^[A-Z](\d{1,9})$/.exec(id)?.[1]
  return digits === undefined ? null : Number(digits)
}
