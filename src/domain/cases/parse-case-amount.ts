import { fraction, isZeroFraction, multiplyDecimals } from '../exact'
import type { Decimal } from '../model'

export type AmountReading =
  | { readonly ok: true; readonly amount: Decimal }
  | { readonly ok: false; readonly code: 'amount-unreadable' | 'amount-negative' }

const PLAIN = /^(?:0|[1-9]\d{0,14})$/
const WRITTEN = /^[¥￥]?\s*(-?)(\d+(?:,\d{3})*(?:\.\d+)?)\s*(万|亿)?(?:元|圆)?整?$/
const SCALE = { 万: 10_000, 亿: 100_000_000 } as const

/**
 * 挽回损失 and 补贴 in 元: 12500, 12,500.00, 1.25万元. `scale` is what one unit of the column's header is worth
 * (万元 in the header: 10000); a unit in the cell goes before it. Trailing zeros go, so that 12500.00 filed again as
 * 12500 is no change. `text` is trimmed and not empty.
 */
export function parseCaseAmount(text: string, scale: number): AmountReading {
  if (scale === 1 && PLAIN.test(text)) return { ok: true, amount: text }
  const parts = WRITTEN.exec(text.normalize('NFKC').replaceAll('，', ','))
  if (!parts) return { ok: false, code: 'amount-unreadable' }
  const [, minus, digits = '', unit] = parts
  // The pattern admits no other unit than the two of the table.
  const unitScale = unit === undefined ? (/[元圆]/.test(text) ? 1 : scale) : SCALE[unit as keyof typeof SCALE]
  const amount = multiplyDecimals(digits.replaceAll(',', ''), String(unitScale))
  if (minus && !isZeroFraction(fraction(amount))) return { ok: false, code: 'amount-negative' }
  return { ok: true, amount }
}
