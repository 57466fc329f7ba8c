import type { Course } from '../attempt/course.ts';
import type { Settings } from '../attempt/settings.ts';
import type { PackageChoices } from '../packaging/make/choices.ts';
import { packageFormats } from '../packaging/manifest/format.ts';
import { scoWarnings } from './describe-scos.ts';

/** What a rule does in one LMS that an instructor may not expect. */
export interface ChoiceWarning {
  /** The rule that leads to it. */
  readonly field: 'completion' | 'examAttempts' | 'exit' | 'scos';
  readonly lms: string;
  /** Without the name of the LMS, to stand behind it. */
  readonly sentence: string;
}

/**
 * Names the LMSs that close the course earlier than these rules may lead one to expect. A course
 * whose statuses are final is launched in review by Moodle (tried with 4.3), and gets nothing more
 * kept by Chamilo, which plays SCORM 1.2 alone (tried with 1.11.28); an attempt of SCORM 2004 that
 * was closed gives nothing back (RTE 2004 4.2.8).
 *
 * @param whole the whole course, with its own settings
 */
export function warningsOf(choices: PackageChoices, whole: Course): readonly ChoiceWarning[] {
  const format = packageFormats.find(({ id }) => id === choices.format);
  if (format === undefined || format.standard === null) return [];
  const settings: Settings = { ...whole.settings, ...choices.settings };
  const is12 = format.mark === 'scorm-1.2';
  // As SCOs, lessons and exam do not close one another.
  const isParted = choices.scos !== undefined;
  return [
    ...(isParted ? [] : completionWarnings(settings, is12)),
    ...sittingWarnings(isParted ? { ...settings, completion: 'exam' } : settings),
    ...exitWarnings(settings, is12),
    ...scoWarnings(choices, is12),
  ].filter(({ lms }) => is12 || lms !== 'Chamilo');
}

function completionWarnings({ completion }: Settings, is12: boolean): readonly ChoiceWarning[] {
  const warning = (lms: string, sentence: string): ChoiceWarning => ({
    field: 'completion',
    lms,
    sentence,
  });
  switch (completion) {
    case 'checks':
      return [
        warning(
          'Moodle',
          'once a student has answered all checks and left, the course opens for viewing only, so an exam that is not handed in by then can never be taken.',
        ),
        ...(is12
          ? [
              warning(
                'Moodle',
                'an activity that completes by status may stay incomplete after the checks, because it waits for a score.',
              ),
            ]
          : []),
        warning(
          'Chamilo',
          'once the last check is answered nothing more is kept, so an exam counts only if it was handed in before that.',
        ),
      ];
    case 'exam':
      return [
        warning(
          'Moodle',
          'once a student has passed the exam or used all sittings, and left, the course opens for viewing only, so checks that are open then stay open.',
        ),
        warning(
          'Chamilo',
          'once the exam is passed or all sittings are used nothing more is kept, so checks that are open then stay open.',
        ),
      ];
    case 'checks-and-exam':
      // In SCORM 2004 such a course is failed, but not completed, and so not over.
      return is12
        ? [
            warning(
              'Moodle',
              'once a student has failed all sittings and left, the course opens for viewing only, so checks that are open then stay open.',
            ),
            warning(
              'Chamilo',
              'once all sittings are failed nothing more is kept, so checks that are open then stay open.',
            ),
          ]
        : [];
  }
}

function sittingWarnings({ completion, examAttempts }: Settings): readonly ChoiceWarning[] {
  // Where the checks complete the course, that is what closes it.
  if (examAttempts === 1 || completion === 'checks') return [];
  const done = completion === 'exam' ? 'has passed' : 'has passed and answered all checks';
  return [
    {
      field: 'examAttempts',
      lms: 'Moodle',
      sentence: `once a student ${done}, and left, no other sitting can be taken for a better score.`,
    },
    {
      field: 'examAttempts',
      lms: 'Chamilo',
      sentence: `once a student ${done}, no other sitting is kept, not even in the same visit.`,
    },
  ];
}

function exitWarnings({ exit }: Settings, is12: boolean): readonly ChoiceWarning[] {
  // Both give data of SCORM 1.2 back after any exit.
  if (exit === 'suspend' || is12) return [];
  return [
    {
      field: 'exit',
      lms: 'Moodle',
      sentence:
        'after completion the course opens for viewing only, and without any of the student’s answers.',
    },
    {
      field: 'exit',
      lms: 'SCORM Cloud',
      sentence: 'after completion the next visit begins with none of the student’s answers.',
    },
  ];
}
