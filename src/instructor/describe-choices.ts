import { type Course, checkItems, sittingLength } from '../attempt/course.ts';
import type { Settings } from '../attempt/settings.ts';
import type { PackageChoices } from '../packaging/make/choices.ts';
import { isForLms, type PackageFormat, packageFormats } from '../packaging/manifest/format.ts';
import { askedCourse } from './asked-course.ts';
import { drawingSentences } from './describe-drawing.ts';
import { scoGradebook, scoStudents } from './describe-scos.ts';

/** What choices come to for one kind of reader, in sentences. */
export interface Description {
  readonly about: 'students' | 'gradebook' | 'report' | 'lms';
  readonly heading: string;
  readonly sentences: readonly string[];
}

/**
 * Says in plain words what a package made to these choices will do: what students meet, what the
 * gradebook and the report show, what the LMS is told. True to the tables of the scoring guide.
 *
 * @param whole the whole course, with its own settings
 */
export function describeChoices(choices: PackageChoices, whole: Course): readonly Description[] {
  const format = packageFormats.find(({ id }) => id === choices.format);
  if (format === undefined) return [];
  const { lessons, questions, blueprint } = choices;
  const course = askedCourse(whole, { lessons, questions, blueprint });
  const settings: Settings = { ...whole.settings, ...choices.settings };
  const chosen: Chosen = { choices, course, settings, format, shorter: course !== whole };
  const students: Description = {
    about: 'students',
    heading: 'What students see',
    sentences: studentSentences(chosen),
  };
  if (!isForLms(format)) return [students, nowhere];
  const described: readonly Description[] = [
    students,
    {
      about: 'gradebook',
      heading: 'What the gradebook shows',
      sentences: gradebookSentences(chosen),
    },
    { about: 'report', heading: 'What the report shows', sentences: reportSentences(chosen) },
    { about: 'lms', heading: 'What else the LMS gets', sentences: lmsSentences(chosen) },
  ];
  if (choices.scos === undefined) return described;
  return described.map((each) => ({ ...each, sentences: partedSentences(each, chosen) }));
}

/** The same where each lesson is a SCO. */
function partedSentences({ about, sentences }: Description, chosen: Chosen): readonly string[] {
  if (about === 'gradebook') return scoGradebook(chosen);
  return about === 'students' ? [...sentences, ...scoStudents(chosen)] : sentences;
}

interface Chosen {
  readonly choices: PackageChoices;
  readonly course: Course;
  readonly settings: Settings;
  readonly format: PackageFormat;
  /** Lessons or questions are left out. */
  readonly shorter: boolean;
}

const nowhere: Description = {
  about: 'gradebook',
  heading: 'What the gradebook shows',
  sentences: [
    'Nothing: web pages report to no LMS. Progress and results stay in each student’s browser.',
  ],
};

function studentSentences({ choices, course, settings }: Chosen): readonly string[] {
  const { passMark, examAttempts, feedback } = settings;
  // The course's own length is nobody's wish where lessons are left out.
  const asked = choices.settings?.examLength;
  const pool = course.exam.items.length;
  const chose = choices.questions !== undefined;
  const there = chose ? 'that you chose' : 'there are on these lessons';
  const length = sittingLength(course, settings);
  const checks = checkItems(course).length;
  const sittings =
    examAttempts === 1 ? 'It can be taken once.' : `It can be taken ${examAttempts} times.`;
  return [
    `${counted(course.lessons.length, 'lesson')} with ${counted(checks, 'question')}, answered at once and as often as a student likes.`,
    length === pool
      ? `An exam of ${counted(length, 'question')}: all ${there}, so each sitting asks the same.`
      : `An exam of ${counted(length, 'question')}, drawn anew for each sitting from the ${pool} ${chose ? 'that you chose' : 'on these lessons'}.`,
    `${sittings} ${passMark === 0 ? 'Handing it in is enough to pass.' : `${passMark}% of its points pass it.`}`,
    ...(asked !== undefined && asked > pool
      ? [`You asked for ${asked} questions; ${chose ? 'you chose' : 'these lessons have'} ${pool}.`]
      : []),
    ...(length < Math.min(settings.examLength, pool)
      ? [
          `It would be ${Math.min(settings.examLength, pool)}, were there not questions of which a sitting has all or none, or one at most.`,
        ]
      : []),
    ...drawingSentences(course, settings, choices.blueprint !== undefined),
    feedbackSentence(feedback, examAttempts),
    ...timeSentences(settings),
    ...(choices.interfaceLanguage === undefined
      ? []
      : [
          `Buttons and messages in ${languageName(choices.interfaceLanguage)}; lessons and questions as they are written.`,
        ]),
  ];
}

/** What a language is called in English. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
}

function timeSentences({
  examMinutes = 0,
  extraTime = 1,
  examCloses = '',
}: Settings): readonly string[] {
  const more = extraTime === 1 ? '' : `, ${extraTime} times ${examMinutes}`;
  return [
    ...(examMinutes === 0
      ? []
      : [
          `A sitting may take ${examMinutes * extraTime} minutes${more}, counted while the course is open. The time left is shown, and can be hidden. When it is up, all that is answered is handed in.`,
        ]),
    ...(examCloses === ''
      ? []
      : [
          `A sitting can be started until ${examCloses.slice(0, 10)}, ${examCloses.slice(11, 16)} (UTC${examCloses.slice(16).replace('Z', '+00:00')}) by the clock of the device.`,
        ]),
  ];
}

function feedbackSentence(feedback: Settings['feedback'], examAttempts: number): string {
  if (feedback === 'never') return 'After a sitting they see their score, and never the answers.';
  if (feedback === 'after-sitting' || examAttempts === 1) {
    return 'After a sitting they see their score, the right answers and the reasons.';
  }
  return 'After a sitting they see their score and which answers were right. The right answers and the reasons follow once no sitting is left, even for those who have passed.';
}

function gradebookSentences(chosen: Chosen): readonly string[] {
  const score =
    'The score is the percent of the best sitting of the exam, from 0 to 100. Before the first sitting is handed in there is none.';
  if (chosen.format.mark === 'cmi5') return statementSentences(chosen);
  const status = chosen.format.mark === 'scorm-1.2' ? oneStatus(chosen) : twoStatuses(chosen);
  return [score, ...status];
}

/** What the statements of cmi5 say, of which an LMS makes its gradebook. */
function statementSentences({ settings }: Chosen): readonly string[] {
  const { completion } = settings;
  return [
    `Completed is said once, ${completed[completion]}.`,
    'Passed is said once, as soon as a sitting passes, with its score. A later and better sitting changes nothing of that: cmi5 has one pass.',
    'Failed is said, with the score of the best sitting, once no sitting is left, or at the end of a visit after which none has passed yet. It can still be followed by passed, never the other way.',
    'Progress is said with each percent of what completes the course.',
    completion === 'checks'
      ? 'The LMS counts the course as done when it is completed.'
      : 'The LMS counts the course as done when it is completed and passed.',
  ];
}

const completed = {
  checks: 'when every question in the lessons has an answer',
  exam: 'when the exam is passed or no sitting is left',
  'checks-and-exam':
    'when every question in the lessons has an answer and the exam is passed or no sitting is left',
} as const satisfies Record<Settings['completion'], string>;

function twoStatuses({ settings }: Chosen): readonly string[] {
  const { completion, examAttempts } = settings;
  return [
    `The course is completed ${completed[completion]}; until then it is incomplete.`,
    examAttempts === 1
      ? 'Success is passed or failed once the exam is handed in, and unknown before.'
      : 'Success is passed or failed once a sitting is handed in, and unknown before. Failed turns into passed when a later sitting passes, never the other way.',
    'Progress is the share done of what completes the course.',
  ];
}

function oneStatus({ settings }: Chosen): readonly string[] {
  const { completion, examAttempts } = settings;
  const failed =
    examAttempts === 1
      ? 'It turns to failed when the exam is failed'
      : `It turns to failed when all ${examAttempts} sittings are failed, not before`;
  switch (completion) {
    case 'checks':
      return [
        `The one status is incomplete until every question in the lessons has an answer, then completed, or passed where the exam is passed too.`,
        `${failed}, even after it was completed.`,
      ];
    case 'exam':
      return [
        `The one status is incomplete until the exam is passed, then passed, whatever is open in the lessons.`,
        `${failed}.`,
      ];
    case 'checks-and-exam':
      return [
        `The one status is incomplete until the exam is passed and every question in the lessons has an answer, then passed.`,
        `${failed}, even while questions in the lessons are open.`,
      ];
  }
}

function reportSentences({ course, settings, format }: Chosen): readonly string[] {
  if (format.mark === 'cmi5') {
    return settings.interactions === 'off'
      ? ['No answers are reported, only progress, scores and statuses.']
      : [
          'Every answer is a statement of its own: with the question, its options, the right answer, the result and the time. Any LRS can read it, and so can the page Results.',
          'Objectives have no place in cmi5.',
        ];
  }
  const objectives = course.lessons.flatMap((lesson) => lesson.objectives).length;
  const is12 = format.mark === 'scorm-1.2';
  const holds = is12
    ? 'the answer, the right one, the result and the time'
    : 'the answer and the result, and of the right answer, the question and the time as much as Moodle can still send when a window is closed';
  const names = is12
    ? 'Records name a question by its first words and its id, and choices by a letter or digit.'
    : 'Records name a question by its id. Moodle shows no answers of SCORM 2004 in its report.';
  const answers = {
    journal: [
      `Every try at a question in the lessons, and every answer in each sitting, is a record of its own: with ${holds}.`,
      names,
    ],
    state: [
      `Each question has one record, the latest: with ${holds}. Earlier tries and sittings are not kept.`,
      names,
    ],
    off: ['No answers are reported, only scores and statuses.'],
  } as const;
  const { interactions } = settings;
  const mode = interactions === 'auto' ? (is12 ? 'journal' : 'state') : interactions;
  return [
    ...answers[mode],
    `Each of the ${objectives} objectives of the lessons has a score and a status of its own, once its lesson was opened.`,
  ];
}

function lmsSentences(chosen: Chosen): readonly string[] {
  return [masterySentence(chosen), exitSentence(chosen), rulesSentence, nameSentence(chosen)];
}

function masterySentence({ settings, format }: Chosen): string {
  const { passMark, completion, examAttempts } = settings;
  if (format.mark === 'cmi5') {
    return `The package names ${passMark}% as its mastery score. If the LMS changes it, the exam is judged by what the LMS says.`;
  }
  if (format.mark !== 'scorm-1.2') {
    return `The package names ${passMark}% as the score that passes, and full progress as what completes. An LMS that works the statuses out by itself comes to the same.`;
  }
  return completion === 'exam' && examAttempts === 1
    ? `The package names ${passMark} as its mastery score. An LMS that judges by it comes to the same.`
    : 'Leave a mastery score or passing score of the LMS empty: some LMSs judge by it alone and would say failed or passed too early.';
}

function exitSentence({ settings, format }: Chosen): string {
  if (settings.exit === 'suspend' || format.mark === 'cmi5') {
    return 'On leaving, the attempt stays open, and the next visit goes on where this one ended.';
  }
  const after =
    format.mark === 'scorm-1.2'
      ? 'Some LMSs then start from the beginning at the next visit.'
      : 'The next visit then starts from the beginning.';
  return `On leaving, the attempt stays open until the course is completed, and is closed after that. ${after}`;
}

const rulesSentence =
  'The rules are in the package itself, so they hold even where the LMS passes none on, as in Moodle with SCORM 2004. An LMS where launch data can be edited may still change them.';

function nameSentence({ choices, course, shorter }: Chosen): string {
  const { identifier } = choices;
  if (identifier !== undefined && identifier !== course.id) {
    return `The package has an identifier of its own, ${identifier}. Upload it as a new activity. If you replace a package that has another identifier, the LMS takes it for a different course, and Moodle then deletes all tracks and grades of the activity. Keep it for the versions to come.`;
  }
  return shorter
    ? `The package has the identifier of the whole course, ${course.id}. Give it one of its own if the same LMS has both, or it may take one for a new version of the other.`
    : `The package has the identifier of the course, ${course.id}: an LMS takes it for a version of the packages you had before.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
