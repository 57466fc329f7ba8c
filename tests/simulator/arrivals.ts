import type { InteractionReport, Report } from '../../src/attempt/report.ts';
import type { Dialect } from '../../src/scorm/cmi.ts';
import { sameButCut } from './ledger.ts';
import type { Lms } from './server.ts';

/** Every LMS keeps 250 (RTE 2004 4.2.9); in SCORM 1.2 practice has a hundred more. */
const mostInteractions = 350;

const ranks: Readonly<Record<string, number>> = {
  incomplete: 1,
  failed: 2,
  completed: 2,
  passed: 3,
};

/**
 * Says what of a report the LMS has not stored; '' for nothing. More than the report says is fine:
 * nothing goes back.
 */
export function notArrived(lms: Lms, report: Report): string {
  const word = (element: string) => lms.stored(element);
  const raw = word(lms.version === '1.2' ? 'cmi.core.score.raw' : 'cmi.score.raw');
  if (report.score !== null && (raw === '' || Number(raw) < report.score - 0.005))
    return `the score ${report.score} (stored: ${raw || 'none'})`;
  const { completion, success } = report;
  const expected: readonly (readonly [element: string, status: string])[] =
    lms.version === '1.2'
      ? [
          [
            'cmi.core.lesson_status',
            completion === 'completed' && success === 'passed' ? 'passed' : completion,
          ],
        ]
      : [
          ['cmi.completion_status', completion],
          ['cmi.success_status', success],
        ];
  const late = expected.find(
    ([element, status]) => (ranks[word(element)] ?? 0) < (ranks[status] ?? 0),
  );
  return late === undefined ? '' : `the status ${late[1]} (stored: ${word(late[0]) || 'none'})`;
}

/** A record of an answer as the LMS stored it: elements below it to their values. */
type StoredRecord = (name: string) => string;

/**
 * Those of a report's interactions that the LMS has stored no record of.
 *
 * @param places records beyond which the course may leave some out
 * @param practice records of practice that do not count for these
 */
export function missingInteractions(
  lms: Lms,
  dialect: Dialect,
  interactions: readonly InteractionReport[],
  places: number,
  practice = 0,
): readonly InteractionReport[] {
  if (interactions.length === 0) return [];
  const records = recordsIn(lms);
  const beside = Math.min(practice, records.filter(isOfPractice).length);
  if (records.length - beside >= places) return [];
  return interactions.filter(
    (each) => !records.some((record) => isRecordOf(record, dialect, each)),
  );
}

/**
 * The same of answers that were given in practice.
 *
 * @param places records that practice has
 */
export function missingPractice(
  lms: Lms,
  dialect: Dialect,
  interactions: readonly InteractionReport[],
  places: number,
): readonly InteractionReport[] {
  if (interactions.length === 0) return [];
  const records = recordsIn(lms).filter(isOfPractice);
  if (records.length >= places) return [];
  return interactions.filter(
    (each) => !records.some((record) => isRecordOf(record, dialect, each)),
  );
}

function isOfPractice(record: StoredRecord): boolean {
  return /_practice\d*$/.test(record('id'));
}

/** Not all up to the last: one that was lost may have been sent again at a new index. */
function recordsIn(lms: Lms): readonly StoredRecord[] {
  return Array.from({ length: mostInteractions }, (_, index): StoredRecord => {
    const at = `cmi.interactions.${index}`;
    return (name) => lms.stored(`${at}.${name}`);
  }).filter((record) => record('id') !== '');
}

function isRecordOf(
  record: StoredRecord,
  dialect: Dialect,
  interaction: InteractionReport,
): boolean {
  const id = record('id');
  const isPractice = isOfPractice(record);
  if (isPractice !== (interaction.quiz === 'practice')) return false;
  if (!id.includes(isPractice ? interaction.id : interaction.item.id)) return false;
  return dialect
    .interaction(0, interaction, null)
    .map(([element, value]) => [element.split('.').at(-1) ?? '', value] as const)
    .filter(([name]) => name === 'result' || name.endsWith('_response'))
    .every(([name, value]) => sameButCut(record(name), value));
}
