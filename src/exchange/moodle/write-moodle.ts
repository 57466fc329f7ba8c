import { element, writeXml, type XmlElement } from '../../packaging/manifest/xml.ts';
import type { ItemReport, WriteFormat, WrittenItem, WrittenQuiz } from '../bank/bank.ts';
import { labelOfWritten } from '../bank/written-label.ts';
import { writtenQuestion } from './write-items.ts';
import { MoodleTexts } from './written-texts.ts';

/** Writes a bank as Moodle's question bank imports it: a category for each quiz, in one file. */
export const writeMoodle: WriteFormat = ({ quizzes, pictures }) => {
  const byAddress = new Map(pictures.map(({ name, bytes }) => [name, bytes]));
  const report: ItemReport[] = [];
  const questions = quizzes.flatMap((quiz) => [
    category(quiz, new MoodleTexts(byAddress), report),
    ...stemmed(quiz).flatMap((part) => {
      const texts = new MoodleTexts(byAddress);
      if ('text' in part) return [description(part, texts)];
      const made = writtenQuestion(part, texts);
      const place = { file: `${quiz.id}.json` };
      const name = labelOfWritten(part);
      if ('left' in made) {
        report.push({ place, name, outcome: { kind: 'left', reason: made.left } });
        return [];
      }
      const changes = [...new Set([...texts.changes, ...made.changes])];
      report.push({
        place,
        name,
        id: part.id,
        outcome: changes.length === 0 ? { kind: 'carried' } : { kind: 'changed', changes },
      });
      return [made.question];
    }),
  ]);
  const xml = writeXml(element('quiz', {}, ...questions));
  const name = quizzes.length === 1 ? (quizzes[0]?.id ?? 'bank') : 'bank';
  return { files: [{ name: `${name}.xml`, bytes: new TextEncoder().encode(xml) }], report };
};

interface Stem {
  readonly id: string;
  readonly text: string;
}

/** The items of a quiz, with each stem before the first that leans on it. */
function stemmed({ items, stems = [] }: WrittenQuiz): readonly (WrittenItem | Stem)[] {
  return items.flatMap((item, at) => {
    const stem = stems.find(({ id }) => id === item.stem);
    return stem === undefined || items[at - 1]?.stem === stem.id ? [item] : [stem, item];
  });
}

function category(quiz: WrittenQuiz, texts: MoodleTexts, report: ItemReport[]): XmlElement {
  // Two slashes are one of a name; at its ends they need a blank to be told from those between names.
  const title = quiz.title.replaceAll('/', '//').replace(/^(?=\/)|(?<=\/)$/g, ' ');
  const path = `$course$/top/${title}`;
  const lost = [
    ...(quiz.draw === undefined ? [] : ['Rules for drawing are left out.']),
    ...(quiz.silenced === undefined ? [] : ['Silences of the review are left out.']),
  ];
  if (lost.length > 0) {
    const outcome = { kind: 'changed', changes: lost } as const;
    report.push({ place: { file: `${quiz.id}.json` }, name: quiz.title, outcome });
  }
  return element(
    'question',
    { type: 'category' },
    element('category', {}, element('text', {}, path)),
    texts.html('info', quiz.intro ?? ''),
    element('idnumber', {}, quiz.id),
  );
}

function description({ id, text }: Stem, texts: MoodleTexts): XmlElement {
  return element(
    'question',
    { type: 'description' },
    element('name', {}, element('text', {}, id)),
    texts.html('questiontext', text),
    texts.html('generalfeedback', ''),
    element('defaultgrade', {}, '0'),
    element('penalty', {}, '0'),
    element('hidden', {}, '0'),
    element('tags', {}, element('tag', {}, element('text', {}, `stem:${id}`))),
  );
}
