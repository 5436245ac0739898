import { describe, expect, it } from 'vitest'
import { hasSentence } from '@/domain/actuals/has-sentence'

describe('words that stand for a reason and give none', () => {
  it.each([
    ['', false],
    ['  ', false],
    ['无', false],
    ['无。', false],
    ['/', false],
    ['——', false],
    ['同上', false],
    ['正常', false],
    ['详见附件', false],
    ['无专职人员，全年只办两期', true],
    ['两台高拍仪返厂更换。', true],
  ])('%j: %s', (text, expected) => {
    expect(hasSentence(text)).toBe(expected)
  })
})
