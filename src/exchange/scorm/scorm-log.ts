import { cmiOf, listed, section } from '../../preview/api/cmi-data.ts';
import { attemptsOf } from '../../preview/session/session-attempts.ts';
import { readSession, type SessionRecord } from '../../preview/session/session-record.ts';
import type { ReadBank, ReadOptions, SourceFile } from '../bank/bank.ts';
import { BankDraft } from '../bank/bank-draft.ts';
import type { Format } from '../bank/format.ts';
import { sourceText } from '../source/source-text.ts';
import { type LoggedQuestion, loggedQuestions } from './logged-question.ts';
import { rebuilt } from './rebuild-item.ts';

/**
 * Sessions that the page *Try* saved. Of a question an LMS is told its type, its first words, what
 * would be right and what was answered: enough for some types to be written anew.
 */
export const scormLog: Format = {
  id: 'scorm-log',
  name: 'SCORM sessions of the page Try',
  endings: ['json', 'html'],
  recognises: (files) => files.some((file) => sessionOf(file) !== null),
  read: readLog,
  notes: [
    {
      theirs: 'true-false, numeric, fill-in, long-fill-in',
      ours: 'the same',
      note: 'A fill-in accepts the right answer that the log has, and others that counted.',
    },
    {
      theirs: 'choice, sequencing, matching, likert',
      ours: 'the same',
      note: 'Options have their ids as texts, and those that nobody chose and that are not right are not there.',
    },
    {
      theirs: 'description, objective, weighting',
      ours: 'the question, objective, points',
      note: 'Descriptions are cut at 250 characters, and have no pictures, lists or formulas.',
    },
    { theirs: 'performance, other', ours: '', note: 'Their patterns do not say what is asked.' },
    {
      theirs: 'SCORM 1.2',
      ours: '',
      note: 'It has no place for what was asked; each question is named as left.',
    },
  ],
};

function sessionOf({ name, bytes }: SourceFile): SessionRecord | null {
  if (!/\.(json|html?)$/i.test(name)) return null;
  const { text } = sourceText(bytes);
  if (!text.includes('"scorm-bench-session"')) return null;
  const reading = readSession(text);
  return reading.kind === 'read' ? reading.session : null;
}

function readLog(files: readonly SourceFile[], options?: ReadOptions): ReadBank {
  const draft = new BankDraft(options);
  for (const file of files) {
    const session = sessionOf(file);
    const source = { place: { file: file.name }, name: file.name };
    if (session === null) {
      draft.leave(source, 'It is no session that the page Try saved.');
      continue;
    }
    draft.section(session.packageTitle || session.packageName);
    const records = attemptsOf(session).flatMap(({ version, elements }) =>
      listed(section(cmiOf(elements)).interactions).map((record) => ({ version, record })),
    );
    for (const question of loggedQuestions(records)) add(draft, file.name, question);
  }
  return draft.bank(files);
}

function add(draft: BankDraft, file: string, question: LoggedQuestion): void {
  const source = { place: { file }, name: question.description || question.id };
  const made = rebuilt(question);
  if ('left' in made) draft.leave(source, made.left);
  else draft.add(source, [question.id], made.item, made.changes);
}
