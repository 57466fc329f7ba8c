import type { MasteryLevel } from '../attempt/mastery.ts';
import type { Reason } from '../attempt/practice.ts';
import type { SaveState } from '../attempt/save-state.ts';
import { type FeedbackRule, settingRules } from '../attempt/settings.ts';
import type { ItemType } from '../quiz/item-types.ts';
import type { ItemScore } from '../quiz/score.ts';
import type { Notice, SettingFlaw } from '../scorm/notice.ts';
import type { Counted } from './counted.ts';
import { dates, type Formats, formats } from './formats.ts';

/**
 * What the interface says in English. Every other language is a file beside this one with the same
 * exports, named after its tag; `language` in course.json chooses one.
 *
 * A page loads only the exports that something on it imports; those of the exam, with the exam.
 */

// What a part of the course that loads late does not use is not in it: so each is a function here.
const format = /* @__PURE__ */ formats('en-GB', true);
const percent: Formats['percent'] = (value) => format.percent(value);
const score: Formats['score'] = (value) => format.score(value);
export const number: Formats['number'] = (...given) => format.number(...given);
export const count: Formats['count'] = (...given) => format.count(...given);

export const date = /* @__PURE__ */ dates((year, month, day) => {
  const months =
    'January February March April May June July August September October November December';
  return [...(day === null ? [] : [day]), months.split(' ')[month], year].join(' ');
});

/** What is counted, for `count`, and for pages whose numbers a package changes. */
export const counts: Readonly<Record<'lessons' | 'questions', Counted>> = {
  lessons: { one: '# lesson', other: '# lessons' },
  questions: { one: '# question', other: '# questions' },
};

/** The same, on pages alone. */
export const pageCounts: Readonly<
  Record<'minutes' | 'minutesShort' | 'terms' | 'sources' | 'more' | 'before' | 'citing', Counted>
> = {
  minutes: { one: '# minute', other: '# minutes' },
  minutesShort: { other: '# min' },
  terms: { one: '# term', other: '# terms' },
  sources: { one: '# source', other: '# sources' },
  more: { other: '# more' },
  citing: { one: 'Cited by # claim', other: 'Cited by # claims' },
  before: { one: 'with # claim before it', other: 'with # claims before it' },
};

/** Between the members of a list. */
export const comma: string = ', ';

/** Heard in the place of a value of a question that is not known yet. */
export const ownValue: string = 'your own value';

/** Between sentences. */
export const space: string = ' ';

export const asAt = (day: string) => `As at ${day}`;

/** What stands on every page. */
export const page = {
  skip: 'Skip to the text',
  toQuestion: 'To the next question',
  contents: 'Contents',
  search: 'Search',
  look: 'Text and colours',
  ownNotes: 'My notes',
  close: 'Close',
  cover: 'Cover',
  exam: 'Exam',
  glossary: 'Glossary',
  sources: 'Sources',
  /** Of the links back and on. */
  turn: 'Previous and next',
  back: 'Back',
  next: 'Next',
  lessonNumber: (lesson: string, title: string) => `${lesson}. ${title}`,
  afterLessons: 'After the lessons',
  sourced: (licence: string) =>
    licence === '' ? 'Each claim names its source' : `${licence}; each claim names its source`,
  typeface: (name: string) => `Typeface: ${name}`,
  /** The foot of the page: parts that are empty are left out. */
  colophon: (...parts: readonly string[]) =>
    parts
      .filter((part) => part !== '')
      .map((part) => `${part}.`)
      .join(' '),
  size: (lessons: string, minutes: string) => `${lessons}, about ${minutes}, and an exam.`,
  aims: 'What you will be able to do',
  lessons: 'The lessons',
  examAbout: 'Questions from all lessons.',
  practice: 'Practice',
  practiceAbout: 'What you missed, what is weak, and older questions in new numbers',
  certificate: 'Certificate',
  certificateAbout: 'For those who have passed the exam',
};

/** Where the learner is in the course, on its cover. */
export const cover = {
  start: 'Start',
  continueExam: 'Continue the exam',
  continueLesson: (title: string) => `Continue: ${title}`,
  lastSection: (title: string) => `You were at “${title}”.`,
  takeExam: 'Take the exam',
  seeResult: 'See your result',
  toDo: (lessons: number, questions: number) =>
    `${count(lessons, counts.lessons)}, ${count(questions, counts.questions)} and an exam`,
  done: (done: number, of: number, exam: string) =>
    `${number(done)} of ${count(of, counts.lessons)} done. ${exam}`,
  examRunning: 'The exam is under way.',
  examToCome: 'The exam is still to come.',
  examPassed: (best: number) => `Exam passed with ${score(best)}.`,
  examNotPassed: (best: number) => `Exam not passed yet, best ${score(best)}.`,
};

/** How pages look, by the reader's choice. */
export const look = {
  title: 'Text and colours',
  scheme: 'Colours',
  schemes: { system: 'As the system has them', light: 'Light', dark: 'Dark' },
  textSize: 'Size of the text',
  textSizes: { normal: 'Normal', large: 'Large', larger: 'Larger', largest: 'Largest' },
  kept: 'Kept in this browser.',
  notKept: 'This browser does not keep it: it holds until you leave.',
};

/** Search over the pages of the course. */
export const search = {
  title: 'Search',
  label: 'Search lessons, glossary and sources',
  reading: 'Reading the pages…',
  found: (places: number, query: string) =>
    places === 0
      ? `Nothing found for “${query}”.`
      : `${count(places, { one: '# place', other: '# places' })} for “${query}”.`,
  partly: 'Some pages could not be read. Close this and open it again.',
};

/** Notes and highlights of the learner. */
export const ownNotes = {
  title: 'My notes',
  about:
    'Notes and highlights stay in this browser, on this device. Your instructor does not see them, and they do not count.',
  passing:
    'The LMS does not say who you are, so they end with this visit: keep them as text before you leave.',
  none: 'No notes yet. Select words in a lesson to highlight them or to write a note on them.',
  /** Of the buttons beside words that are selected. */
  bar: 'Selected words',
  highlight: 'Highlight',
  write: 'Write a note',
  only: 'Stays in this browser',
  onSection: 'Write a note on a section',
  section: 'Section',
  text: 'Your note',
  save: 'Save',
  cancel: 'Cancel',
  edit: 'Change',
  remove: 'Delete',
  bringBack: 'Bring it back',
  saved: 'Saved in this browser.',
  removed: 'Deleted.',
  notKept: 'This browser cannot keep it: there is no room, or it may not keep anything here.',
  lost: 'These words no longer stand in the lesson.',
  elsewhere: 'Lessons that are not here',
  marker: (text: string) => `Your note: ${text}`,
  /** Above all notes as text. */
  heading: (title: string) => `My notes on “${title}”`,
  copy: 'Copy as text',
  copied: 'Copied.',
  copyByHand: 'This browser does not let the page copy. The text is selected: copy it by hand.',
  file: 'Save as a file',
};

/** How far a lesson is. */
export const progress = {
  answered: (answered: number, of: number) => `${number(answered)} of ${number(of)} answered`,
  done: 'Done',
  notOpened: 'Not opened yet',
};

export const lesson = {
  place: (lesson: string, of: string, minutes: string) => `Lesson ${lesson} of ${of}, ${minutes}.`,
  objectives: 'After this lesson you can',
  marksLead: 'Marks in the text say what kind of claim comes before them, and open its sources:',
  marks: 'Marks in the text',
  belief: {
    ask: 'Often heard. Is it so?',
    options: { so: 'Yes, it is so', not: 'No, it is not' },
    /** What is said to each answer, and without one. */
    verdicts: {
      holds: {
        plain: 'It is so.',
        so: 'Right, it is so.',
        not: 'It is so, though it sounds unlikely.',
      },
      fails: {
        plain: 'It is not so.',
        so: 'It is not so, though many believe it.',
        not: 'Right, it is not so.',
      },
    },
  },
  summary: 'In short',
  table: 'Table',
};

/** The kinds of claim: the word beside a mark, its name, and what the name of a mark begins with. */
export const kinds = {
  reported: { word: 'fact', name: 'Reported fact', mark: 'Source' },
  attributed: { word: 'view', name: 'Attributed view', mark: 'View' },
  forecast: { word: 'forecast', name: 'Forecast', mark: 'Forecast' },
  explanation: { word: 'explanation', name: 'Our explanation', mark: 'Explanation' },
  promotion: { word: 'promotion', name: 'Promotion', mark: 'Promotion' },
};

export const notes = {
  title: 'Notes',
  noDate: 'no date',
  /** In the margin, before the publisher. */
  kind: (kind: string) => `${kind}.`,
  published: (publisher: string, day: string) => `${publisher}, ${day}`,
  andMore: (source: string, more: string) => `${source}, ${more}`,
  about: (kind: string) => `${kind}: where this comes from`,
  asAt: (day: string) => `As at ${day}.`,
  confidence: {
    high: 'Confidence: high.',
    medium: 'Confidence: medium.',
    low: 'Confidence: low.',
  },
  unsourced: 'A definition in our own words, without an outside source.',
  /** A source that was not read. */
  secondHand: 'second-hand',
  /** A publisher, and that what it published was not read. */
  named: (publisher: string, how: string) => `${publisher} (${how})`,
  citedIn: (title: string) => `(second-hand: cited in “${title}”, not read by us)`,
  cited: '(second-hand: known from another text that cites it, not read by us)',
  restsSecondHand: 'Second-hand: all its sources are known to us only from texts that cite them.',
  secondHandKind: (kind: string) => `${kind}, second-hand`,
  /** Whose view or forecast it is. */
  by: (who: string) => `Whose: ${who}.`,
  /** What a screen reader says of a mark: what it is, and of which claim. */
  mark: (kind: string, claim: string) => `${kind}: ${claim}`,
  markOfMore: (mark: string, more: string) => `${mark}, ${more}`,
  definition: (term: string) => `Definition: ${term}`,
  inGlossary: 'In the glossary',
  /** On paper, where nothing can be followed. */
  addresses: 'The page “Sources” of the course has the address of each source.',
};

export const figure = {
  sources: (list: string) => `Sources: ${list}`,
  andMore: (list: string, more: string) => `${list} and ${more}`,
};

export const reference = {
  glossaryAbout: 'The words of this course, each in a sentence or two.',
  see: (terms: string) => `See also: ${terms}`,
  sourcesAbout: 'Every source the lessons rest on.',
  sourcesLead:
    'Every claim in the lessons carries a mark. It opens a note that says what kind of claim it is, and which of these sources it rests on.',
  cited: (title: string, day: string) => `${title}, ${day}`,
  seen: { opened: 'Read as a page.', excerpt: 'Read in an excerpt.' },
  /** A list of the first letters, to jump to. */
  letters: 'Letters',
};

/** Where scripts do not run. */
export const notStarted = {
  course: 'This course has not started',
  check: 'This check has not started',
  exam: 'The exam has not started',
  practice: 'Practice has not started',
  certificate: 'The certificate is not there yet',
  why: (what: string) =>
    `${what}, because its scripts have not run. You can read, but nothing you answer is taken or saved.`,
  remedy:
    'On a slow connection, wait a moment. Otherwise allow JavaScript here and open the course again. If that does not help, tell your instructor that its files ending in .js are blocked, or not served as JavaScript.',
};

/** The line that says where answers are kept, and the button beside it. */
export const save = {
  states: {
    starting: 'Connecting…',
    saved: 'Saved in the LMS',
    saving: 'Saving…',
    'kept-here': 'Kept in this browser, will be sent',
    'not-kept': 'Not saved: keep this page open',
    closed: 'The LMS takes nothing more: kept in this browser',
    left: 'Saved in the LMS: you may close this window',
    'no-lms': 'Not connected to an LMS: kept in this browser',
  } satisfies Record<Exclude<SaveState['kind'], 'read-only'>, string>,
  readOnly: {
    review: 'Looking only (review): nothing is recorded',
    browse: 'Looking only (browse): nothing is recorded',
    'newer-version': 'Saved by a newer version of this course: nothing is recorded',
    'other-window': 'Open in another window: nothing is recorded here',
  } satisfies Record<Extract<SaveState, { kind: 'read-only' }>['why'], string>,
  leave: 'Leave',
};

export const notices = {
  otherWindow:
    'This course is open in another window, and your answers are recorded there. Here you can only read.',
  goOnHere: 'Go on here',
  earlier: (answers: number) =>
    `This browser still holds ${count(answers, { one: '# answer', other: '# answers' })} that this attempt does not have: of an earlier attempt, of another activity with this course, or given while there was no LMS. Bring them back?`,
  bringBack: 'Bring them back',
  startAfresh: 'Start afresh',
};

/** What a person should know of a launch; of launch data, what an instructor should. */
export function notice(notice: Notice): string {
  switch (notice.kind) {
    case 'launch-data-unread':
      return `The launch data of this course is not a JSON object, so the course's own settings hold. It begins: ${notice.begins}. Write it as {"passMark": 70}, or leave it empty.`;
    case 'launch-data-flawed': {
      const rest = notice.more > 0 ? `; and ${number(notice.more)} more` : '';
      return `The launch data of this course has mistakes, and those entries are ignored: ${notice.flaws.map(settingFlaw).join('; ')}${rest}.`;
    }
    case 'not-started':
      return `The LMS did not start a session (error ${notice.code}${notice.message === '' ? '' : `: ${notice.message}`}). Close the course and open it again from the LMS: answers given now stay in this browser and are not sent.`;
    case 'progress-unread':
      return 'The LMS did not give back your progress, so nothing is sent to it, to keep what it holds. Close the course and open it again from the LMS.';
    case 'progress-cut':
      return notice.found
        ? 'The LMS gave back only part of your progress; the rest was found in this browser.'
        : 'The LMS gave back only part of your progress. Some answers may have to be given again.';
    case 'progress-damaged':
      return notice.found
        ? 'The LMS gave back progress that cannot be read; it was restored from this browser.'
        : 'The LMS gave back progress that cannot be read, so the course starts from the beginning.';
    case 'newer-version':
      return 'Your progress was saved by a newer version of this course. To keep it safe, nothing is recorded here.';
    case 'other-course':
      return 'The LMS gave back the progress of another course, so this one starts from the beginning.';
    case 'visit-over':
      return 'For the LMS this visit is over, because the page was left or reloaded. Close the course and open it again from the LMS. What you answer before that is kept in this browser and sent then.';
    case 'unsent':
      return 'Not everything has reached the LMS yet, and it is tried again. Stay until it says Saved, or close the window: your answers are then sent when you open the course again in this browser.';
  }
}

function settingFlaw(flaw: SettingFlaw): string {
  return flaw.kind === 'unknown'
    ? `there is no setting ${flaw.name}; there are ${flaw.known.join(', ')}`
    : `${flaw.name} must be ${settingRules[flaw.name].expected}, not ${flaw.value}`;
}

/** In the texts of questions. */
export const text = {
  /** Behind the words of a link, for those who listen. */
  leaves: '(leaves the course)',
};

/** What a learner answered earlier on the page. */
export const predicted = {
  said: 'What you said before',
  none: 'You have not said yet.',
  answer: 'Say it now',
};

/** Questions, wherever they stand. */
export const item = {
  number: (item: number, of: number) => `Question ${number(item)} of ${number(of)}`,
  /** In place of the number, of a question from a lesson before. */
  fromLesson: (title: string) => `From “${title}”`,
  /** Above what the questions from the first to the last lean on. */
  stemFor: (first: number, last: number) =>
    first === last
      ? `For question ${number(first)}`
      : `For questions ${number(first)} ${last === first + 1 ? 'and' : 'to'} ${number(last)}`,
  hint: 'Hint',
  true: 'True',
  false: 'False',
  chooseMany: 'Choose all that apply.',
  answer: 'Your answer',
  match: 'Choose one for each line, or drag it there.',
  choose: 'Choose…',
  /** A choice by its letter and first words. */
  lettered: (letter: string, text: string) => `${letter}. ${text}`,
  order: 'Put the steps in order, the first at the top.',
  moveUp: (step: string) => `Move up: ${step}`,
  moveDown: (step: string) => `Move down: ${step}`,
  moved: (step: string, place: number, of: number) =>
    `${step}: now ${number(place)} of ${number(of)}`,
  alreadyFirst: (step: string) => `${step} is already first`,
  alreadyLast: (step: string) => `${step} is already last`,
  readAs: 'Read as',
  withUnit: (digits: string, unit: string) => `${digits}${unit === '%' ? '' : ' '}${unit}`,
  /** Of each item type: the button that takes an answer, and what is said where there is none. */
  types: {
    'true-false': { check: 'Check answer', lacking: 'Choose true or false first.' },
    choice: { check: 'Check answer', lacking: 'Choose an answer first.' },
    'fill-in': { check: 'Check answer', lacking: 'Write an answer first.' },
    'long-fill-in': { check: 'Save and compare', lacking: 'Write an answer first.' },
    matching: { check: 'Check answer', lacking: 'Choose something for each line first.' },
    sequencing: { check: 'Check answer', lacking: 'Move the steps into order first.' },
    numeric: { check: 'Check answer', lacking: 'Write a number first, such as 1,250 or 0.5.' },
    likert: { check: 'Save answer', lacking: 'Choose a point on the scale first.' },
    performance: { check: 'Decide', lacking: 'Choose what to do first.' },
  } satisfies Record<ItemType, { check: string; lacking: string }>,
  change: 'Change my answer',
  tryAgain: 'Try again',
  startAgain: 'Start again',
  practice: 'This time nothing is recorded. Your result stands.',
  showAnswer: 'Show answer',
  notNumber: (unit: string | undefined) =>
    `This cannot be read as a number. Write it in digits, such as 1,250 or 0.5${unit === undefined ? '' : `, with no other words than its unit (${unit})`}.`,
};

/** What is said to an answer. */
export const feedback = {
  verdicts: {
    correct: 'Right',
    partial: 'Partly right',
    incorrect: 'Not right',
    neutral: 'Noted',
  } satisfies Record<ItemScore['result'], string>,
  /** Of a part of an answer. */
  marks: { right: 'Right', wrong: 'Wrong', missed: 'Right, not chosen' },
  /** After a verdict, for those who listen. */
  spoken: (said: readonly string[]) => `. ${said.join(' ')}`,
  readAs: (read: string) => `Read as ${read}.`,
  chosenRight: (right: number, chosen: number) =>
    `${number(right)} of the ${number(chosen)} you chose ${right === 1 ? 'is' : 'are'} right.`,
  stepsInPlace: (steps: number, of: number) =>
    `${number(steps)} of ${number(of)} steps follow the step they should.`,
  rightAnswer: 'The right answer:',
  rightOne: (target: string, why: string) => `The right one: ${target}. ${why}`,
  pair: (source: string, target: string) => `${source}: ${target}`,
  model: 'A model answer',
  rubric: 'A good answer has',
  tick: 'Tick what yours has. It is kept for you, and neither scored nor reported.',
};

/** Scenarios; loaded where a course has one. */
export const performance = {
  meters: 'Where things stand',
  change: (by: number) => (by > 0 ? `+${number(by)}` : number(by).replace('-', '−')),
  moved: (meter: string, value: string, change: string) => `${meter}: ${value} (${change})`,
  /** Of an option that may not have been chosen. */
  effect: (meter: string, change: string) => `${meter} ${change}`,
  effects: (all: readonly string[]) => `${all.join('; ')}.`,
  cards: 'What you learn',
  yourReason: 'Your reason:',
  lackingReason: 'Write your reason first.',
  ended: 'The scenario is over',
  endedIn: (outcome: string) => `The end: ${outcome}`,
  points: (earned: number, of: number) => `${number(earned)} of ${number(of)} points`,
  overTime: 'How things changed',
  after: 'After',
  start: 'Start',
  ways: 'Your way, and the others',
  taken: 'You chose',
  leadsTo: (title: string) => `leads to: ${title}`,
  ends: 'ends the scenario',
};

const sittingForms = { one: '# sitting', other: '# sittings' };

export const exam = {
  drawn: (questions: number, pool: number) =>
    questions < pool
      ? `${count(questions, counts.questions)}, drawn anew for each sitting from ${number(pool)}`
      : count(questions, counts.questions),
  toPass: (mark: number) => `${percent(mark)} of the points to pass`,
  attempts: (sittings: number) =>
    sittings === 1 ? 'One sitting' : `Up to ${count(sittings, sittingForms)}; the best counts`,
  kept: 'Answers are kept as you give them',
  feedback: {
    'after-sitting': 'You see what was right, and why, after you submit',
    'after-last-sitting':
      'You see which answers were right after you submit; the right ones, and why, once no sitting is left',
    never: 'You see your score after you submit, and no right answers',
  } satisfies Record<FeedbackRule, string>,
  start: 'Start the exam',
  closed: 'Nothing is recorded here now, so no sitting can be started.',
  running: (sitting: number) =>
    `Sitting ${number(sitting)}. Each answer is kept as you give it, and you may change it until you submit.`,
  unanswered: (questions: number) =>
    `${count(questions, counts.questions)} without an answer. Go back to one, or submit as it is?`,
  question: (question: number) => `Question ${number(question)}`,
  submit: 'Submit the exam',
  submitWith: (unanswered: number) => `Submit with ${number(unanswered)} unanswered`,
  keepWorking: 'Keep working',
  result: (exam: string, percent: number) => `${exam}: ${score(percent)}`,
  passed: 'Passed',
  notPassed: 'Not passed',
  points: (earned: number, of: number) => `${number(earned, 2)} of ${number(of)}`,
  needed: (earned: number, of: number, mark: number) =>
    `${number(earned, 2)} of ${number(of)} points. ${percent(mark)} is needed to pass.`,
  best: (percent: number) => `Your best sitting counts: ${score(percent)}.`,
  goOver: 'Go over these first',
  sectionOf: (section: string, lesson: string) => `“${lesson}”: ${section}`,
  answersLater: 'The right answers and the reasons are shown once no sitting is left.',
  startAnother: 'Start another sitting',
  left: (sittings: number) => `${count(sittings, sittingForms)} left`,
  lookAt: 'Look at',
  sitting: (sitting: number, percent: number) => `Sitting ${number(sitting)}: ${score(percent)}`,
  byObjective: 'Points by objective',
  objective: 'Objective',
  lesson: 'Lesson',
  pointsHead: 'Points',
  yourAnswers: 'Your answers',
  notAnswered: 'Not answered',
  taughtIn: 'Taught in',
  standing: 'Where you stand',
  practise: 'Practise these',
  certificate: 'See your certificate',
};

/** Of an exam that has a time; loaded with the packages that give it one. */
export const time = {
  allowed: (minutes: number, times: number) =>
    times === 1
      ? `${count(minutes, pageCounts.minutes)} for a sitting`
      : `${count(minutes * times, pageCounts.minutes)} for a sitting: ${number(times)} times ${number(minutes)}`,
  runs: 'The clock runs while the course is open, on any of its pages, and stops while it is closed',
  ends: 'When time is up, what you have answered is submitted as it stands',
  /** @param here the same moment on this device, where that reads otherwise */
  closes: (at: string, here: string | null) =>
    `A sitting can be started until ${at}${here === null ? '' : `, which is ${here} here`}`,
  closed: (at: string) => `The exam closed at ${at}. No sitting can be started any more.`,
  /** @param zone from UTC, such as `+01:00`; '' for the zone of the device */
  moment: (day: string, clock: string, zone: string) =>
    `${clock}${zone === '' ? '' : ` (UTC${zone})`} on ${date(day)}`,
  left: (seconds: number) =>
    seconds > 60
      ? `${count(Math.ceil(seconds / 60), pageCounts.minutes)} left`
      : `${count(seconds, { one: '# second', other: '# seconds' })} left`,
  hide: 'Hide the time',
  show: 'Show the time',
  running: 'The exam is under way, and its clock runs.',
  back: 'Back to the exam',
  timedOut: 'Time was up: what you had answered by then was submitted.',
  result: 'See the result',
};

/** Where a learner stands with an objective; loaded where it is said. */
export const mastery = {
  title: 'Where you stand',
  levels: {
    none: 'Nothing answered yet',
    few: 'Too few answers to tell',
    weak: 'Not there yet',
    fair: 'On the way',
    sure: 'Secure',
  } satisfies Record<MasteryLevel, string>,
  right: (right: number, shown: number) =>
    `${number(right)} of ${count(shown, counts.questions)} right`,
  about:
    'By what you answered last, in practice, in the lessons and in the last sitting of the exam. It is for you: it is neither scored nor reported.',
};

/** Starting over, at the foot of the cover. */
export const restart = {
  title: 'Start over',
  open: 'Start over…',
  clears:
    'This clears your answers in all lessons, which lessons you have opened, and what you practised. It cannot be undone.',
  keeps: (sittings: string) =>
    `It keeps what counts: your best score and your status never go back, and your exam stays as it is${sittings}. The LMS keeps every answer that it has; its list of objectives follows your new answers.`,
  sittings: (left: number) => `, with ${count(left, sittingForms)} left`,
  elsewhere:
    'Answers you gave on another device that has not heard of it yet are cleared as well, once it has.',
  confirm: 'Clear my answers and start over',
  keep: 'Keep everything',
  done: 'Your answers in the lessons are cleared. You can begin again.',
};

/** Where each lesson is a SCO of its own. */
export const scos = {
  /** Under the contents. */
  contents: 'Other lessons and the exam open from the list of contents that your LMS shows.',
  lessonOpen: 'Answer every question here to complete this lesson.',
  lessonDone: 'This lesson is complete.',
  next: (title: string) =>
    `To go on, open “${title}” from the list of contents that your LMS shows.`,
  /** Where the LMS tells nothing of the lessons, only what was completed in this browser is seen. */
  lessonsFirst: (titles: readonly string[], isTold: boolean) =>
    `The exam comes after the lessons. Not known here to be complete: ${titles.join(', ')}. ${isTold ? 'What' : 'This page sees only what was completed in this browser; what'} counts is what your LMS shows. You can start the exam all the same.`,
};

/** The page of practice. */
export const practice = {
  lead: 'About five minutes: what you missed, what is weak, and questions of earlier lessons, some of them in new numbers. Practice never lowers a result. It is kept, and reported to your teacher as further answers, but it is not scored.',
  ready: (questions: number, minutes: number) =>
    `${count(questions, counts.questions)}, about ${count(minutes, pageCounts.minutes)}`,
  counted: (why: string, questions: number) => `${why}: ${number(questions)}`,
  reasons: {
    missed: 'Missed before',
    due: 'Due again',
    weak: 'Weak so far',
    older: 'From an earlier lesson',
  } satisfies Record<Reason, string>,
  start: 'Start',
  closed: 'Nothing is recorded here now, so there is nothing to practise.',
  notLoaded: 'The questions could not be loaded. Check your connection and try again.',
  nothing:
    'There is nothing to practise yet. Answer some questions in the lessons first: those you miss come here, and the others come back later.',
  toLesson: (title: string) => `To the lesson: ${title}`,
  rested: 'Nothing is due today.',
  next: (day: string) => `The next question is due on ${day}.`,
  anyway: 'Practise anyway',
  nextQuestion: 'Next question',
  finish: 'Finish',
  backWhere: (title: string) => `Read again: ${title}`,
  result: (right: number, of: number) => `${number(right)} of ${number(of)} right`,
  comesBack: 'What was not right comes back in the next set, the rest after some days.',
  another: 'Another set',
  toExam: 'To the exam',
};

/** The page of the certificate. */
export const certificate = {
  waiting: 'Connecting…',
  locked: (mark: number) =>
    `There is a certificate once you have passed the exam, with at least ${percent(mark)} of its points.`,
  toExam: 'To the exam',
  name: 'Name on the certificate',
  nameAbout:
    'As your LMS has it, or as you write it. What you write stays in this browser, and is sent to nobody.',
  print: 'Print',
  toName: 'This certifies that',
  nameless: 'the learner of this course',
  passed: 'has passed the exam of the course',
  scored: (score_: number) => `with ${score(score_)} of the points`,
  on: (day: string) => `on ${day}`,
  objectives: 'What the course teaches to do',
  vouches:
    'This page was made by the course itself. Only the LMS, in which the result is recorded, can vouch for it.',
};

/** Questions on paper. */
export const worksheet = {
  form: (letter: string, seed: string) => `Form ${letter} (seed ${seed})`,
  name: 'Name',
  day: 'Date',
  key: (title: string, letter: string) => `Key: ${title}, form ${letter}`,
  noRightAnswer: 'No answer is right or wrong.',
};

/** The page that says how accessible the course is. */
export const accessibility = {
  title: 'Accessibility',
  about: 'How this course was tested, and its known problems',
  aim: 'The course is meant to work by keyboard, by touch and with a screen reader, in light and dark, enlarged to 400 percent, and on paper. Its aim is WCAG 2.2, level AA.',
  tried: 'How it was tested',
  ways: [
    'Whenever the software of the course changes, programs go through a whole course by keyboard, read out every kind of question, and check every page with axe: in light and dark, on a phone and on a wide screen.',
    'Programs find only part of what can be wrong.',
  ],
  known: 'Known problems',
  faults: [
    'Nobody who uses a screen reader every day has tried it yet.',
    'Formulas are MathML, which some screen readers do not read well.',
    'Sources lie outside the course. Some of them may not be accessible.',
  ],
  tell: 'Whom to tell',
  /** Before an address. */
  contact: (address: string) => `If something here is in your way, write to ${address}.`,
};
