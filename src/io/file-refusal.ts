import type { FileIssue } from '@/domain/cases/case-issue'
import type { ImportQuestion } from '@/domain/cases/import-choices'

/** Thrown while a file is read: what is wrong with it as a whole. */
export class FileRefusal extends Error {
  constructor(readonly issue: FileIssue) {
    super(issue.code)
  }
}

/** Thrown while a file is read: what only a person knows of it. */
export class FileQuestion extends Error {
  constructor(readonly question: ImportQuestion) {
    super(question.kind)
  }
}
