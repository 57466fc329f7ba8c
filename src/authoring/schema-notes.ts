/** What editors say of an entry while a file is typed: what it is for, and what it may look like. */
export interface Note {
  /** Absent where the schema itself has one. */
  readonly about?: string;
  readonly examples: readonly unknown[];
}

const note = (about: string, ...examples: readonly unknown[]): Note => ({ about, examples });
const only = (...examples: readonly unknown[]): Note => ({ examples });

const feedback = note('What a learner reads who chose this.', 'A licence comes after the rule.');
const labelled = { id: 'licence', text: 'A licence is granted' };
const option = { ...labelled, feedback: 'It comes third.' };

/** By the name of the entry, or by `parent.name` where that alone does not say which. */
export const notes: Readonly<Record<string, Note>> = {
  $schema: note('Where this schema lies, for editors.', './quiz.schema.json'),
  id: only('first_public'),
  'quiz.id': note('What course.json calls the quiz. The file has the same name.', 'water-check'),
  kind: note('A check stands in a lesson; an exam is drawn from its items.', 'check', 'exam'),
  title: note('The title, as pages show it.', 'What was announced'),
  intro: note('What stands above the items.', 'Five questions on this lesson. You can try again.'),
  stems: only([{ id: 'case', text: 'A firm in Berlin orders a chip.' }]),
  text: note('What a learner reads.', 'A licence is granted'),
  family: only('berlin_orders'),
  draw: only({ unseenFirst: true, blueprint: [{ count: 20 }] }),
  'cards.draw': note('How many of the cards each learner finds.', 1),
  unseenFirst: only(true),
  blueprint: only([{ objective: 'name_the_gates', count: 2 }, { count: 18 }]),
  objective: only('name_the_gates'),
  difficulty: only('easy'),
  asks: only('recall'),
  count: only(2),
  items: note('The items, in the order of the page; an exam draws from them.', [
    { type: 'true-false', id: 'first', objective: 'name_the_gates', prompt: 'Is it so?' },
  ]),
  type: note('What kind of item it is; names are those of SCORM.', 'choice'),
  prompt: only('Which came **first**?'),
  label: only('Order of the gates'),
  facts: only(['B18']),
  asAt: only('2026-08'),
  stem: only('case'),
  hint: note('A nudge that does not give the answer away.', 'Think of who has to sign.'),
  explanation: only('The rule came first, and licences follow from it.'),
  variables: note('Values drawn for each student, which texts and answers name in {{ }}.', {
    price: { from: 100, to: 200, step: 10 },
  }),
  conditions: note('What must hold of the values that are drawn.', ['price != cost']),
  silenced: only([{ rule: 'longest-key', reason: 'The law is worded so.' }]),
  rule: note('The name of a rule, as messages have it in [ ].', 'longest-key'),
  reason: note('Why the finding does not hold here.', 'The law is worded so.'),
  'steps.reason': only('Why do you wait?'),
  points: note('Points for a full score; 0 where an item is not graded.', 1),
  correct: note('The right answer, in ids of this item.', ['licence']),
  feedback: note(
    'What a learner reads once the answer is checked.',
    'A licence comes after the rule.',
  ),
  'options.feedback': feedback,
  'sources.feedback': feedback,
  'slips.feedback': note(
    'What a learner reads who answers so.',
    'That is what remains after the quarter is taken away.',
  ),
  'items.feedback': note('What a learner reads for each of the two answers.', {
    true: 'No, the rule came later.',
    false: 'Yes, the rule came later.',
  }),
  true: note('What a learner reads who says that it is true.', 'No, the rule came later.'),
  false: note('What a learner reads who says that it is false.', 'Yes, the rule came later.'),
  choose: note('Whether one option can be chosen, or any number.', 'one', 'many'),
  options: note('What there is to choose from.', [option, { ...option, id: 'rule' }]),
  accept: note('All answers that count, the one to show first.', [
    'BIS',
    'Bureau of Industry and Security',
  ]),
  caseMatters: note('Whether "bis" differs from "BIS".', false),
  slips: note('Known wrong answers, each with what to say to it.', [
    { answer: 'OFAC', feedback: 'OFAC belongs to the Treasury.' },
  ]),
  answer: note('The wrong answer.', 'OFAC'),
  model: note(
    'A good answer, to compare one’s own with.',
    'About ten firms had been cleared by May 2026.',
  ),
  rubric: note('What a good answer has, point by point.', ['It names who says so.']),
  sources: note('What is to be matched, each with feedback.', [option, { ...option, id: 'rule' }]),
  targets: note('What it is matched with; one may serve twice or not at all.', [labelled]),
  steps: note('What is to be put in order.', [labelled]),
  tolerance: note('How far off an answer may be and still count.', 0.5),
  unit: note('Stands behind the field, and may be typed with the number.', 'US dollars'),
  scale: note('The points of the scale, in their order.', [{ id: 'agree', text: 'Agree' }]),
  meters: note('What the choices move, from 0 to 5 of them.', [
    { id: 'water', name: 'Water', start: 50 },
  ]),
  name: note('What the meter is called on the page.', 'Water'),
  start: only(50),
  min: note('The lowest value.', 0),
  max: note('The highest value.', 100),
  situation: only('The reservoir is half empty, and it is June.'),
  cards: only({ draw: 1, from: [labelled, { ...labelled, id: 'rule' }] }),
  from: note('The cards to draw from.', [labelled, { ...labelled, id: 'rule' }]),
  effects: only({ water: -10 }),
  follows: only('Farmers protest, and the level holds.'),
  next: only('july'),
  outcome: only('dry'),
  outcomes: note('How the scenario can end, the first that fits counts.', [
    { id: 'dry', title: 'Dry', text: 'The wells are dry.' },
  ]),
  when: only({ water: { max: 20 } }),
  partialHelp: only(true),
  to: only(200),
  step: only(10),

  'course.id': note(
    'What browsers and LMSs keep answers under. Never change it after release.',
    'water-on-earth',
  ),
  'course.asAt': note('The month that the course as a whole holds for.', '2026-08'),
  version: note('Raise it with each release.', '1.0.0'),
  shortName: note('Stands in the head of every page and in the titles of windows.', 'Water'),
  language: note('The language the course is written in, as a tag.', 'en', 'zh-Hans'),
  direction: note('Which way the language is written, where that does not follow from it.', 'rtl'),
  description: note(
    'What the course is about, for LMSs and search.',
    'Where the water of the Earth is.',
  ),
  keywords: note('Words to find the course by.', ['water', 'climate']),
  licence: note('Under what licence the content stands, for the foot of pages.', 'CC BY 4.0'),
  colours: note('The accent; the kit’s own if left out.', { light: '#1a5fb4', dark: '#99c1f1' }),
  light: note('The accent on light pages.', '#1a5fb4'),
  dark: note('The accent on dark pages.', '#99c1f1'),
  quizzes: note('The folder of the quizzes, from that of the course.', 'quizzes'),
  settings: note('The rules of the course; an instructor may choose others.', { passMark: 70 }),
  passMark: note('Percent of the points of the exam.', 70),
  examLength: note('How many items a sitting has.', 20),
  examAttempts: note('How many sittings a student has.', 3),
  completion: note('What completes the course.', 'checks-and-exam'),
  'settings.feedback': note('When the answers of the exam are shown.', 'after-sitting'),
  interactions: note('How answers are reported to the LMS.', 'auto'),
  exit: note('How the course leaves the LMS.', 'suspend'),
  exam: note('The id of the quiz that is the exam.', 'exam'),
  lessons: note('The lessons, in their order.', [{ id: 'water', title: 'Fresh water' }]),
  'lessons.id': note('The name of its text, lessons/<id>.mdx, and of its page.', 'fresh-water'),
  promise: note(
    'What the lesson gives its reader, in a sentence.',
    'You can say where fresh water is.',
  ),
  aim: note(
    'What the cover says one will be able to do; the last objective if left out.',
    'Tell why so little of the water on Earth can be drunk',
  ),
  minutes: note('How long it takes.', 10),
  checks: note('The ids of its checks, in the order of the page.', ['water-check']),
  objectives: note('What one can do after the lesson; items name them.', [
    { id: 'name_ice', text: 'Name where most fresh water is' },
  ]),
  'objectives.id': note('What items call it. Never change it after release.', 'name_ice'),
  'objectives.text': note(
    'What one can do, beginning with a verb.',
    'Name where most fresh water is',
  ),

  'facts.kind': note('What kind of statement it is.', 'reported'),
  by: note('Whose statement it is; a view and a forecast have it.', 'George Chen'),
  statement: note(
    'The statement, as the note beside a claim shows it.',
    'A proclamation set a tariff of 25 percent.',
  ),
  'facts.sources': note('Ids of sources.json.', ['S23']),
  confidence: note('How sure it is.', 'high'),
  'facts.asAt': note('The date it holds for, where it can change.', '2026-01'),
  'sources.title': note('The title of the source.', 'Adjusting imports of semiconductors'),
  publisher: note('Who published it.', 'The White House'),
  date: note('When; free where the publisher gives no exact day.', '2026-01-14'),
  url: note('Where it can be read; null where that is not known.', 'https://example.org/report'),
  seen: note(
    'How much of it was seen: the page, an excerpt, or only that another text cites it.',
    'opened',
    'excerpt',
    'cited',
  ),
  citedIn: note('The id of the source that cites it, where it was seen there only.', 'S8'),
  note: note('What else is to be said of it.', 'Read in the archive.'),
  term: note('The term, as pages show it.', 'Export control'),
  definition: note('What it means.', 'A rule on what may leave a country.'),
  'glossary.facts': note('Ids of facts.json that it rests on.', ['B7']),
  see: note('Ids of other terms.', ['licence']),
};
