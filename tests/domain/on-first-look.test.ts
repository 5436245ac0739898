import { describe, expect, it } from 'vitest'
import { onFirstLook } from '@/domain/on-first-look'

describe('what is computed on first look', () => {
  it('is not computed before, and only once', () => {
    let times = 0
    const look = onFirstLook(() => {
      times += 1
      return times
    })
    expect(times).toBe(0)
    expect([look(), look()]).toEqual([1, 1])
  })
  it('is computed once also where there is nothing to see', () => {
    let times = 0
    const look = onFirstLook(() => {
      times += 1
      return undefined
    })
    look()
    look()
    expect(times).toBe(1)
  })
})
