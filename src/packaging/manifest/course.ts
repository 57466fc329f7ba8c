import type { CompletionRule } from '../../attempt/settings.ts';
import type { Problem } from '../site/problem.ts';
import type { PackageFormat } from './format.ts';

/** What a package says of the course it holds: nothing of its lessons, only what an LMS asks. */
export interface PackagedCourse {
  /** A letter, then letters, digits, `_` or `-`: it begins every identifier of the manifest. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** A language tag such as `en` or `pt-BR`. */
  readonly language: string;
  readonly version: string;
  readonly keywords: readonly string[];
  /** Percent, 0 to 100. */
  readonly passMark: number;
  readonly completion: CompletionRule;
  readonly examAttempts: number;
  /** JSON text handed to the course at launch; '' for none. */
  readonly launchData: string;
  /** Path of the page an LMS opens first. */
  readonly launchPage: string;
  /**
   * Ids of objectives that the manifest declares (SCORM 2004); [] for none. An LMS then lists
   * them before the learner begins, and the course has to find its own among them.
   */
  readonly objectives: readonly string[];
}

/** What may begin an XML identifier and a file name in every LMS. */
export const identifierPattern = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;

/** The form of a language tag (BCP 47), such as `pt-BR`. */
export const languagePattern = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;

/** What the format cannot say of the course; [] when it can say everything. */
export function courseProblems(course: PackagedCourse, format: PackageFormat): readonly Problem[] {
  const problems: Problem[] = [];
  const refuse = (where: string, what: string, mend: string) =>
    problems.push({ where: `course: ${where}`, what, mend });
  if (!identifierPattern.test(course.id)) {
    refuse(
      'id',
      `"${course.id}" cannot be an XML identifier or a file name`,
      'begin with a letter, go on with letters, digits, _ or -, at most 60 characters',
    );
  }
  if (course.title.trim() === '') refuse('title', 'it is empty', 'LMSs show it: write one');
  if (!languagePattern.test(course.language)) {
    refuse('language', `"${course.language}" is no language tag`, 'write one such as en or pt-BR');
  }
  if (!(course.passMark >= 0 && course.passMark <= 100)) {
    refuse('passMark', `${course.passMark} is no percentage`, 'write a number from 0 to 100');
  }
  for (const objective of course.objectives) {
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(objective)) {
      refuse(
        'objectives',
        `"${objective}" is no objective id that every LMS takes`,
        'begin with a letter, go on with letters, digits or _',
      );
    }
  }
  const most = format.standard?.launchDataLimit ?? Number.POSITIVE_INFINITY;
  if ([...course.launchData].length > most) {
    refuse(
      'launchData',
      `it is ${[...course.launchData].length} characters long; ${format.title} takes ${most}`,
      'leave out the settings that equal the defaults of the course',
    );
  }
  return problems;
}
