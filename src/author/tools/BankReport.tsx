import type { ItemReport } from '../../exchange/bank/bank.ts';
import type { CarriedBank } from '../worker/read-bank.ts';

/** What became of the questions of a bank that are not as they were. */
export function BankReport({ bank }: { readonly bank: CarriedBank }) {
  const told = bank.report.filter(({ outcome }) => outcome.kind !== 'carried');
  if (told.length === 0) return null;
  return (
    <ul>
      {told.map((entry) => (
        <li key={`${placeOf(entry)} ${entry.name}`}>
          <b>{entry.name}</b> ({placeOf(entry)}): {wordsOf(entry)}
        </li>
      ))}
    </ul>
  );
}

/** How many questions it has. */
export function countOf({ quizzes }: CarriedBank): number {
  return quizzes.reduce((sum, quiz) => sum + quiz.count, 0);
}

/** What is said once it is read. */
export function saidOfBank(bank: CarriedBank | 'reading' | null): string {
  if (bank === null) return '';
  if (bank === 'reading') return 'Reading…';
  if (bank.format === null) return 'This is in no format that can be read.';
  const of = (kind: string) => bank.report.filter(({ outcome }) => outcome.kind === kind).length;
  return `Read as ${bank.format}: ${of('carried')} carried, ${of('changed')} changed, ${of('left')} left.`;
}

function placeOf({ place: { file, line } }: ItemReport): string {
  return line === undefined ? file : `${file}, line ${line}`;
}

function wordsOf({ outcome }: ItemReport): string {
  if (outcome.kind === 'left') return `Left. ${outcome.reason}`;
  return outcome.kind === 'changed' ? outcome.changes.join(' ') : '';
}
