import type { ItemMark } from './place-items.ts';
import type { Problem, Severity } from './problem.ts';
import type { WholeCourse } from './read-course.ts';

/** What is known of the questions of a course beside their quizzes. */
export interface KnownOfQuestions {
  /** What the objectives say, by their ids. */
  readonly objectives: ReadonlyMap<string, string>;
  /** Ids of those whose answer the text shows again further down. */
  readonly shownAgain: ReadonlySet<string>;
  /** Ids of those with values that each learner has of their own. */
  readonly varied: ReadonlySet<string>;
  /** What the review finds in them, by their ids. */
  readonly findings: ReadonlyMap<string, readonly FoundInQuestion[]>;
}

interface FoundInQuestion {
  readonly severity: Exclude<Severity, 'error'>;
  readonly rule: string;
  readonly message: string;
}

/**
 * @param marks where the lessons place questions
 * @param found by the review
 */
export function knownOfQuestions(
  whole: WholeCourse,
  marks: readonly ItemMark[],
  found: readonly Problem[],
): KnownOfQuestions {
  return {
    objectives: new Map(
      whole.file.lessons.flatMap(({ objectives }) => objectives.map(({ id, text }) => [id, text])),
    ),
    shownAgain: new Set(marks.flatMap(({ tag, id }) => (tag === 'Predicted' ? [id] : []))),
    varied: new Set(whole.varied.keys()),
    findings: findingsByItem(whole, found),
  };
}

function findingsByItem(
  { files }: WholeCourse,
  problems: readonly Problem[],
): KnownOfQuestions['findings'] {
  const found = new Map<string, FoundInQuestion[]>();
  for (const { file, path, severity, message, rule } of problems) {
    const quiz = files.quizzes.find((each) => each.file === file)?.value;
    const [, at = ''] = /^items\[(\d+)\]/.exec(path) ?? [];
    const id = at === '' ? undefined : quiz?.items[Number(at)]?.id;
    if (id === undefined || severity === 'error') continue;
    found.set(id, [...(found.get(id) ?? []), { severity, rule: rule?.id ?? '', message }]);
  }
  return found;
}
