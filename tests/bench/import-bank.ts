import { quizReader } from '../../src/authoring/read-quiz.ts';
import { textParser } from '../../src/authoring/text/parse-text.ts';
import { writtenQuizText } from '../../src/exchange/bank/quiz-layout.ts';
import { moodleXml } from '../../src/exchange/moodle/moodle.ts';

/**
 * Imports a bank of so many questions of Moodle and checks the quiz files that come of it, in a process of
 * its own: `node tests/bench/import-bank.ts 1000` prints milliseconds and bytes as JSON.
 */
const count = Number(process.argv[2]);
const rivers = ['Elbe', 'Po', 'Oder', 'Main'];

/** Every second question has the name of the one before, as in banks that grew over years. */
function question(nth: number): string {
  const answers = rivers.map(
    (river, at) =>
      `<answer fraction="${at === nth % 4 ? 100 : 0}" format="html"><text>&lt;b&gt;${river}&lt;/b&gt; ${nth}</text><feedback format="html"><text>So it is with the ${river}.</text></feedback></answer>`,
  );
  return `<question type="multichoice"><name><text>Rivers of part ${nth >> 5}</text></name><questiontext format="html"><text><![CDATA[<p>Which river is number <em>${nth}</em>?</p><p>Count from the sea.</p>]]></text></questiontext><generalfeedback format="html"><text>It is number ${nth}.</text></generalfeedback><defaultgrade>1</defaultgrade><single>true</single>${answers.join('')}</question>`;
}

const xml = `<?xml version="1.0"?>\n<quiz>\n${Array.from({ length: count }, (_, nth) => question(nth)).join('\n')}\n</quiz>`;
const files = [{ name: 'bank.xml', bytes: new TextEncoder().encode(xml) }];
const bank = () => moodleXml.read?.(files) ?? { quizzes: [] };
// What is compiled once is not what grows.
moodleXml.read?.([
  { name: 'a.xml', bytes: new TextEncoder().encode(`<quiz>${question(0)}</quiz>`) },
]);

/** Milliseconds of work of this process: a clock would count what others do meanwhile. */
const worked = () => process.cpuUsage().user / 1000;

const start = worked();
const { quizzes } = bank();
const imported = worked() - start;
const texts = quizzes.map((quiz) => ({
  file: `${quiz.id}.json`,
  text: writtenQuizText({
    ...quiz,
    items: quiz.items.map((item) => ({ ...item, objective: 'rivers' })),
  }),
}));
const readQuiz = quizReader(
  textParser(() => ({ flaw: 'there are no pictures' })),
  String,
);
const from = worked();
const sound = texts.filter((text) => readQuiz(text).kind === 'read').length;
const checked = worked() - from;
const items = quizzes.reduce((sum, quiz) => sum + quiz.items.length, 0);
if (items !== count || sound !== quizzes.length) throw new Error(`${items} of ${count} came along`);
console.log(JSON.stringify({ imported, checked, memory: process.resourceUsage().maxRSS * 1024 }));
