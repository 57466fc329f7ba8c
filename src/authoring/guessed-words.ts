import type { GuessedExam, Scores } from '../review/guess-exam.ts';

/** What a guesser got, in a line: `A guesser who knows nothing gets 44 % of the exam …`. */
export function guessedLine({ sittings, best, chance }: GuessedExam, passMark: number): string {
  const of = ({ mean, spread }: Scores) => `${mean.toFixed(0)} % (± ${spread.toFixed(0)})`;
  const count = sittings.toLocaleString('en');
  return `A guesser who knows nothing gets ${of(best)} of the exam by the rules of test-wise learners, and ${of(chance)} by chance, over ${count} sittings; the pass mark is ${passMark} %`;
}

/** What someone got who knows plain facts alone: `Who knows each plain fact that is asked for …`. */
export function recallerLine({ sittings, recaller }: GuessedExam): string {
  const { items, mean, spread, passed } = recaller;
  const known = items === 1 ? '1 item asks' : `${items} items ask`;
  return `Who knows each plain fact that is asked for (${known} to recall one) and guesses the rest gets ${mean.toFixed(0)} % (± ${spread.toFixed(0)}), and passes in ${passed.toLocaleString('en')} of the ${sittings.toLocaleString('en')}`;
}

/** What each rule got, kind by kind, as a table in plain text. */
export function guessedTable({ kinds }: GuessedExam): string {
  const line = (name: string, score: number) =>
    `  ${name.padEnd(42)}${score.toFixed(0).padStart(4)} %`;
  return kinds
    .map(({ kind, items, chance, rules }) =>
      [
        `${kind} (${items === 1 ? '1 item' : `${items} items`})`,
        ...rules.map(({ name, score }) => line(name, score)),
        line('chance', chance),
      ].join('\n'),
    )
    .join('\n');
}
