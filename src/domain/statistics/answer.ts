import type { Answer, Found } from '../answered.ts'
import { branchKinds } from '../branch.ts'
import type { Question } from '../question.ts'
import type { Asked } from './asked.ts'
import { choosing, days } from './choices.ts'
import { compared } from './compared.ts'
import { committeesOf, eligibleOnes, tooSmall } from './committees.ts'
import { endingsOf } from './ended.ts'
import { type Evidence, branchesIn, type Viewer } from './evidence.ts'
import { having, howMany, listed } from './figures.ts'
import { filedOnes } from './filed.ts'
import { furtherOf } from './further.ts'
import { grown } from './growth.ts'
import { labelOfQuestion } from './label.ts'
import { monthly } from './monthly.ts'
import { movements } from './movements.ts'
import { ranked } from './ranked.ts'
import { refusalOf } from './rights.ts'
import { said } from './said.ts'
import { attendance, shareOfFigure } from './shares.ts'
import { unusual } from './unusual.ts'
import { why } from './why.ts'

const nothing: Found = { value: null, rows: null, unit: '', basis: null, lines: [] }

/** The answer to a question as far as the asker may have it; without the right there is no figure in it at all. */
export function answerTo(question: Question, evidence: Evidence, viewer: Viewer): Answer {
  const asked: Asked = { question, evidence, viewer }
  const refused = refusalOf(asked)
  const found = refused === null ? foundFor(asked) : refused === 'ranking' ? unranked(asked) : nothing
  return {
    question,
    label: labelOfQuestion(question, evidence.form),
    demo: evidence.demo,
    value: found.value,
    rows: found.rows,
    unit: found.unit,
    share: found.share ?? null,
    basis: found.basis,
    lines: refused === 'right' ? found.lines : [...found.lines, ...endingsOf(asked)],
    next: refused === null ? furtherOf(asked) : [],
    refused: refused ?? found.refused ?? null,
  }
}

function foundFor(asked: Asked): Found {
  const { matter } = asked.question
  switch (matter.kind) {
    case 'figures':
      return ofFigures(asked, matter.codes)
    case 'choice':
      return choosing(asked, matter.code, matter.choice)
    case 'day':
      return days(asked, matter.code)
    case 'movements':
      return movements(asked)
    case 'branches':
      return branchesOf(asked)
    case 'branchCommittees':
      return committeesOf(asked)
    case 'eligible':
      return eligibleOnes(asked)
    case 'belowMinimum':
      return tooSmall(asked)
    case 'filed':
    case 'late':
    case 'onTime':
      return filedOnes(asked)
    case 'attendance':
      return attendance(asked)
    case 'unusual':
      return unusual(asked)
  }
}

function ofFigures(asked: Asked, codes: readonly string[]): Found {
  const [code = ''] = codes
  const { question } = asked
  switch (question.ask) {
    case 'howMany':
      return howMany(asked, codes)
    case 'list':
      return listed(asked, code)
    case 'who':
    case 'count':
      return having(asked, code)
    case 'most':
    case 'fewest':
      return ranked(asked, code)
    case 'compare':
    case 'growth':
      return question.against === null ? compared(asked, code) : grown(asked, code, question.against)
    case 'series':
      return monthly(asked, code)
    case 'share':
      return shareOfFigure(asked, code) ?? { ...nothing, lines: [said('ask.noShare')] }
    case 'why':
      return why(asked, code)
  }
}

/** Nobody is ranked; what the whole has is told instead. */
function unranked(asked: Asked): Found {
  const { matter } = asked.question
  return howMany(
    { ...asked, question: { ...asked.question, ask: 'howMany' } },
    matter.kind === 'figures' ? matter.codes : [],
  )
}

function branchesOf({ question, evidence, viewer }: Asked): Found {
  const branches = branchesIn(evidence, question.span.to, question.scope, viewer)
  const kinds = branchKinds
    .map((kind) => ({ name: kind, value: branches.filter((branch) => branch.kind === kind).length }))
    .filter(({ value }) => value > 0)
  const lists = question.ask === 'list'
  return {
    value: branches.length,
    rows: lists ? branches.map(({ code, name }) => ({ branch: code, name, value: null })) : null,
    unit: '',
    basis: { reported: branches.length, expected: branches.length, unapproved: 0, unit: 'branches' },
    lines: kinds.length > 1 && !lists ? [said('ask.kinds', { kinds })] : [],
  }
}
