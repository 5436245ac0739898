import type { CaseStatus } from './case-totals'

/** Words of 案件状态. Only 办结 counts as completed. An unknown word is refused, never guessed. */
const statusWords: Readonly<Record<CaseStatus, readonly string[]>> = {
  closed: ['办结', '已办结', '结案', '已结案', '已结', '完成', '已完成', '归档', '已归档', '结案归档'],
  open: [
    ...[
      '在办',
      '办理中',
      '正在办理',
      '未结',
      '未结案',
      '未办结',
      '承办中',
      '受理',
      '已受理',
      '已指派',
      '待指派',
    ],
    ...['指派', '在办中', '进行中', '待结案'],
  ],
  terminated: ['终止', '已终止', '终止援助', '终止法律援助', '终止办理'],
  withdrawn: ['撤销', '已撤销', '撤回', '已撤回', '撤案', '撤销援助', '撤销法律援助', '撤回申请'],
  transferred: ['转出', '已转出', '移送', '已移送', '移送办理', '转交', '转移'],
}

const statusOfWord = new Map<string, CaseStatus>()
for (const [status, words] of Object.entries(statusWords))
  // The keys of the table above are the statuses; Object.entries forgets it.
  for (const word of words) statusOfWord.set(word, status as CaseStatus)

/** null: not a word the program knows. */
export function statusOfText(text: string): CaseStatus | null {
  return statusOfWord.get(text) ?? statusOfWord.get(text.normalize('NFKC').replace(/\s/g, '')) ?? null
}

/** The word of a status that every register knows. */
export function knownWordOf(status: CaseStatus): string {
  return statusWords[status][0] ?? ''
}

/** 法律帮助 (help by a duty lawyer, 值班律师) is no 案件 but one of the seven service forms. */
export function isLegalHelpText(text: string): boolean {
  return text.includes('法律帮助') || text.includes('值班律师')
}
