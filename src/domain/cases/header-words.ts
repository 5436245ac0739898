import type { CaseField } from './completed-case'

/**
 * Known names of the columns of a register. Wording varies by system and province; the first name of
 * each is the one the sample files use. Compared after `normaliseHeader`.
 */
export const headerWords: Readonly<Record<CaseField, readonly string[]>> = {
  caseNumber: [
    ...['案件编号', '法律援助案件编号', '援助案件编号', '案件号', '案件编码', '案号', '编号', '受理编号'],
    ...['受理号', '援助编号', '受援编号', '法律援助编号', '事项编号'],
  ],
  caseType: [
    ...['案件类型', '案件类别', '案件性质', '案件种类', '案件分类', '类型', '法律援助类型', '法律援助类别'],
    ...['援助类型', '援助类别', '业务类型', '业务类别', '业务种类'],
  ],
  serviceForm: [
    ...['服务形式', '援助形式', '援助方式', '法律援助形式', '法律援助方式', '事项类型', '事项类别'],
    ...['服务方式', '服务类型', '服务类别', '法律服务类型'],
  ],
  cause: ['案由', '案由或罪名', '案由/罪名', '涉案罪名', '罪名', '案件事由'],
  source: ['案件来源', '来源', '来源渠道', '受理渠道', '申请渠道', '申请方式'],
  recipientCategory: [
    ...['受援人类别', '受援人类型', '受援人身份', '受援人群', '受援人群类别', '受援对象', '受援对象类别'],
    ...['人员类别', '人员类型', '人群类别'],
  ],
  applied: ['申请日期', '申请时间', '申请年月日'],
  accepted: ['受理日期', '受理时间', '受案日期', '受案时间', '立案日期', '立案时间', '受理年月日'],
  assigned: ['指派日期', '指派时间', '分派日期', '指派年月日'],
  ended: ['结案日期', '结案时间', '办结日期', '办结时间', '完成日期', '完成时间', '结案年月日'],
  status: ['案件状态', '办理状态', '办案状态', '状态', '案件进度', '办理进度', '办理情况'],
  handler: [
    ...[
      '承办人',
      '承办人姓名',
      '承办人员',
      '承办人员姓名',
      '承办律师',
      '承办律师姓名',
      '经办人',
      '经办人姓名',
    ],
    ...['经办律师', '律师', '律师姓名', '办案人', '办案人姓名', '办案人员', '办案人员姓名', '办案律师'],
    ...['援助律师', '援助律师姓名', '法律援助律师', '援助人员', '法律援助人员', '法律援助人员姓名'],
    ...['指派律师', '主办律师'],
  ],
  result: ['承办结果', '办理结果', '案件结果', '办案结果', '结案方式', '结果'],
  recovered: [
    ...['挽回损失', '挽回经济损失', '挽回损失或取得利益', '挽回损失/取得利益', '取得利益', '挽回金额'],
    '挽回损失金额',
  ],
  subsidy: ['补贴', '办案补贴', '补贴金额', '法律援助补贴', '案件补贴', '办案补贴金额'],
  satisfaction: ['满意度', '满意度评价', '受援人满意度', '回访满意度', '满意情况', '受援人评价'],
}

const fieldOfWord = new Map<string, CaseField>()
const isFirstName = new Set<string>()
for (const [field, words] of Object.entries(headerWords)) {
  isFirstName.add(words[0] ?? '')
  // The keys of the table above are its fields; Object.entries forgets it.
  for (const word of words) fieldOfWord.set(word, field as CaseField)
}

/** A header in one spelling: no blanks, no BOM, no unit in brackets, no numbering or marks around it. */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\uFEFF]/g, '')
    .replace(/^=?"(.*)"$/, '$1')
    .replace(/[(【[〔].*?[)】\]〕]/g, '')
    .replace(/^[*★☆·•\d.、]+|[*★☆:：]+$/g, '')
}

/** The field that a header names, null for every other header. */
export function fieldOfHeader(text: string): CaseField | null {
  return fieldOfWord.get(normaliseHeader(text)) ?? null
}

/** Whether it is the field's own name, which goes before its other names when a file has both. */
export function isOwnName(text: string): boolean {
  return isFirstName.has(normaliseHeader(text))
}

/** The first of the names by which a field is known. */
export function ownNameOf(field: CaseField): string {
  return headerWords[field][0] ?? ''
}

/** Whether a text speaks of a register at all: what decides if bytes were decoded rightly. */
export function hasHeaderWord(text: string): boolean {
  for (const words of Object.values(headerWords))
    for (const word of words) if (word.length > 2 && text.includes(word)) return true
  return false
}
