import type { Course } from '../attempt/course.ts';
import type { Settings } from '../attempt/settings.ts';
import { type PackageChoices, wholeWeight } from '../packaging/make/choices.ts';
import type { PackageFormat } from '../packaging/manifest/format.ts';

/** A course whose lessons are SCOs, or AUs of cmi5, of their own, as it was chosen. */
export interface PartedCourse {
  readonly choices: PackageChoices;
  readonly course: Course;
  readonly settings: Settings;
  readonly format: PackageFormat;
}

/** What students meet beside the rest. */
export function scoStudents({ settings, format }: PartedCourse): readonly string[] {
  const opens =
    format.standard === null || format.mark === 'scorm-1.2'
      ? 'in the list of the LMS'
      : 'in the list of the LMS, or by links where the LMS says that it follows them';
  return [
    `Students open each lesson and the exam ${opens}. Each goes on where they left it.`,
    settings.completion === 'exam'
      ? 'The exam is open from the start, since it alone completes the course.'
      : waits(format),
    'There is no cover, no practice over all lessons and no starting over. Search and notes are those of the open lesson, with sources and glossary. The certificate stands with the exam.',
  ];
}

/** What keeps the exam until the lessons are complete. */
function waits({ mark }: PackageFormat): string {
  switch (mark) {
    case 'scorm-1.2':
      return 'The exam opens once each lesson is complete, in an LMS that follows prerequisites, as Moodle does. Elsewhere it can be started at once, and says which lessons this browser has not seen completed.';
    case 'cmi5':
      return 'cmi5 has no rule by which the exam would wait for the lessons, so some LMSs open it at once. It asks the LRS which lessons are complete, and says which are not.';
    default:
      return 'The exam opens once each lesson is complete, in an LMS that follows sequencing. Elsewhere it can be started at once, and says which lessons are not known to be complete.';
  }
}

/** What the gradebook shows, all of it. */
export function scoGradebook(parted: PartedCourse): readonly string[] {
  const { course, settings, format, choices } = parted;
  if (format.mark === 'cmi5') return partStatements(parted);
  const is12 = format.mark === 'scorm-1.2';
  const { examWeight = wholeWeight } = choices;
  const lessons = course.lessons.length;
  const entries = `The LMS keeps ${lessons + 1} records, ${lessons === 1 ? 'one for the lesson' : `one for each of the ${lessons} lessons`} and one for the exam, and makes one grade of them in its own way.`;
  const lessonStatus = is12
    ? 'A lesson is incomplete until each of its questions has an answer, then completed. It is never passed or failed.'
    : 'A lesson is incomplete until each of its questions has an answer, then completed and passed. It is never failed.';
  const examStatus = is12
    ? `The exam is incomplete until it is passed, then passed. It turns to failed when ${settings.examAttempts === 1 ? 'it is' : `all ${settings.examAttempts} sittings are`} failed.`
    : 'The exam is completed once it is passed or no sitting is left, and passed or failed by the best sitting.';
  const scores =
    examWeight === wholeWeight
      ? 'Only the exam has a score: the percent of its best sitting. So the highest, the average and the sum of the scores are all the same.'
      : `A lesson has a score once it is complete, the percent of its points by the last answers, which never falls; the exam has the percent of its best sitting. ${weightSentence(examWeight, lessons, is12)}`;
  const needsLessons = examWeight < wholeWeight && settings.completion !== 'exam';
  const whole = is12
    ? 'SCORM 1.2 has no rule for the whole: whether it is complete or passed is up to the options of your LMS.'
    : `In an LMS that follows sequencing, the whole is complete when ${completes[settings.completion]} complete, and passed when the exam is${needsLessons ? ' and the lessons are complete' : ''}.`;
  return [entries, lessonStatus, examStatus, scores, whole];
}

/** What the statements of cmi5 say of each part, of which an LMS makes its gradebook. */
function partStatements({ course, settings }: PartedCourse): readonly string[] {
  const lessons = course.lessons.length;
  return [
    `The LMS has ${lessons + 1} AUs in one registration: ${lessons === 1 ? 'the lesson' : `the ${lessons} lessons`} and the exam.`,
    'Of a lesson, completed is said once, when each of its questions has an answer. It is never passed or failed, and has no score.',
    'Of the exam, passed is said once, as soon as a sitting passes, with its score; failed once no sitting is left, or at the end of a visit after which none has passed yet; completed once, when it is passed or no sitting is left.',
    `The LMS counts the course as done when ${doneWhen[settings.completion]}. What is not asked for counts as done from the start.`,
  ];
}

const doneWhen = {
  checks: 'all lessons are completed',
  exam: 'the exam is completed and passed',
  'checks-and-exam': 'all lessons are completed, and the exam is completed and passed',
} as const satisfies Record<Settings['completion'], string>;

const completes = {
  checks: 'all lessons are',
  exam: 'the exam is',
  'checks-and-exam': 'all lessons and the exam are',
} as const satisfies Record<Settings['completion'], string>;

function weightSentence(examWeight: number, lessons: number, is12: boolean): string {
  const each = Number(((wholeWeight - examWeight) / lessons).toFixed(2));
  if (is12) {
    const even = Number((wholeWeight / (lessons + 1)).toFixed(2));
    return `SCORM 1.2 cannot say the weights: an average in the LMS gives each of the ${lessons + 1} records ${even}%.`;
  }
  return `In an LMS that follows sequencing, the exam makes ${examWeight}% of the score of the whole, and each lesson ${each}%.`;
}

interface ScoWarning {
  readonly field: 'scos';
  readonly lms: string;
  readonly sentence: string;
}

/**
 * What LMSs make of several SCOs that an instructor may not expect. Moodle was tried with 4.3: its
 * player takes the end of one SCO of 2004 for that of all, and its import fails of shared objectives.
 * Open edX was read (openedx-scorm-xblock).
 */
export function scoWarnings(
  { scos, examWeight = wholeWeight }: PackageChoices,
  is12: boolean,
): readonly ScoWarning[] {
  if (scos === undefined) return [];
  const warning = (lms: string, sentence: string) => ({ field: 'scos', lms, sentence }) as const;
  const openEdx = warning(
    'Open edX',
    'it keeps one set of data for all SCOs of a package, so only the first that a student opens is recorded. Take one SCO.',
  );
  if (!is12)
    return [
      openEdx,
      warning(
        'Moodle',
        'it does not take this package. Of several SCOs in SCORM 2004 its player would record the first alone, and its import fails of the objectives by which the exam waits. Take SCORM 1.2, or one SCO.',
      ),
      warning(
        'an LMS without sequencing',
        'the exam does not wait for the lessons, and the LMS makes the grade in its own way.',
      ),
    ];
  return [
    warning(
      'Moodle',
      'set “Require all SCOs to return completion status” to yes. Without it the first lesson that is completed completes the activity.',
    ),
    ...(examWeight === wholeWeight
      ? []
      : [
          warning(
            'Moodle',
            'with the grading method “Highest grade”, which is usual, one lesson with 100% makes the grade 100%. Choose “Average grade”, which weighs all alike, or let only the exam have a score.',
          ),
        ]),
    openEdx,
  ];
}
