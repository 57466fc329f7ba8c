import type { RuleId } from '../../../src/authoring/rules.ts';

/** A slip in the sound course, and all that is told of it. */
export interface Slip {
  readonly rule: RuleId;
  readonly file: string;
  /** What stands in the file, and what the slip makes of it. */
  readonly from: string;
  readonly to: string;
  readonly told: readonly string[];
  /** Files that the course has beside the others. */
  readonly more: Readonly<Record<string, string>>;
}

function slip(
  rule: RuleId,
  file: string,
  from: string,
  to: string,
  told: readonly string[],
  more: Slip['more'] = {},
): Slip {
  return { rule, file, from, to, told, more };
}

/** Each rule that is judged without Astro, and what its messages are, with line and column. */
export const slips: readonly Slip[] = [
  slip('json-syntax', 'quizzes/gates-check.json', '"Gates",', '"Gates"', [
    'quizzes/gates-check.json:4:19 a comma is missing here, before "intro": "One questi…',
  ]),
  slip('json-syntax', 'quizzes/gates-check.json', 'Which came first?', 'Which "gate" came first?', [
    'quizzes/gates-check.json:12:24 this quotation mark ends the text; write \\" for one inside it, or the letters “ and ”',
  ]),
  slip('json-syntax', 'quizzes/gates-check.json', '["post"],', '["post",],', [
    'quizzes/gates-check.json:18:25 nothing follows this comma; remove it',
  ]),
  slip(
    'repeated-name',
    'quizzes/gates-check.json',
    '"kind": "check",',
    '"kind": "check",\n  "kind": "exam",',
    ['quizzes/gates-check.json:4:3 "kind" appears twice in one object; keep one'],
  ),
  slip('unknown-entry', 'quizzes/gates-check.json', '"hint"', '"hnt"', [
    'quizzes/gates-check.json:13:7 items[0].hnt: there is no entry "hnt" here; did you mean "hint"?',
  ]),
  slip('missing-entry', 'quizzes/gates-check.json', '      "prompt": "Which came first?",\n', '', [
    'quizzes/gates-check.json:7:5 items[0].prompt: "prompt" is missing; add it with a text in double quotes',
  ]),
  slip('shape', 'quizzes/gates-check.json', '"choice"', '"multiple-choice"', [
    'quizzes/gates-check.json:8:15 items[0].type: there is no type "multiple-choice"; write one of "true-false", "choice", "fill-in", "long-fill-in", "matching", "sequencing", "numeric", "likert", "performance"; did you mean "choice"?',
  ]),
  slip('shape', 'quizzes/gates-check.json', '"first_public"', '"First-public"', [
    'quizzes/gates-check.json:9:13 items[0].id: use lower-case letters, digits and _, starting with a letter, at most 40',
  ]),
  slip('shape', 'course.json', '"asAt": "2026-08"', '"asAt": "2026-13"', [
    'course.json:9:11 asAt: there is no month 13; write one from 01 to 12',
  ]),
  slip('unknown-id', 'quizzes/gates-check.json', '["post"]', '["pst"]', [
    'quizzes/gates-check.json:18:19 items[0].correct[0]: no option has the id "pst"; did you mean "post"? There are: post, rule',
  ]),
  slip('unknown-id', 'quizzes/gates-check.json', '["B18"]', '["B180"]', [
    'quizzes/gates-check.json:11:17 items[0].facts[0]: no fact has the id "B180"; add it to facts.json or correct it; did you mean "B18"?',
  ]),
  slip('unknown-id', 'quizzes/gates-check.json', '"gates_name"', '"gates_nam"', [
    'quizzes/gates-check.json:10:20 items[0].objective: no objective "gates_nam" here; did you mean "gates_name"?',
  ]),
  slip('unknown-id', 'course.json', '["gates-check"]', '["gate-check"]', [
    'course.json:26:18 lessons[0].checks[0]: no check is called "gate-check"; did you mean "gates-check"?',
  ]),
  slip('second-hand', 'sources.json', '"url": null }', '"url": null, "seen": "cited" }', [
    'quizzes/gates-check.json:11:16 items[0].facts: "first_public" is graded, but all it rests on is second-hand: name a fact with a source that was read, or ask something else',
  ]),
  slip('repeated-id', 'quizzes/gates-check.json', '"share_kept"', '"first_public"', [
    'quizzes/gates-check.json:23:13 items[1].id: the id "first_public" is used twice; give each its own',
  ]),
  slip('quiz-kind', 'quizzes/gates-check.json', '"kind": "check"', '"kind": "exam"', [
    'quizzes/gates-check.json:3:11 kind: course.json names this quiz as a check of "gates"; write "check" here or name another there',
  ]),
  slip('unused-quiz', 'course.json', '["gates-check"]', '[]', [
    'quizzes/gates-check.json:2:9 id: no lesson uses this quiz; name it in course.json or remove the file',
    'lessons/gates.mdx:7:1 course.json does not name "gates-check" among the checks of "gates"; name it there, or remove this',
  ]),
  slip('right-answer', 'quizzes/gates-check.json', '["post"]', '["post", "rule"]', [
    'quizzes/gates-check.json:18:18 items[0].correct: one option can be chosen but several are right; write "choose": "many" or leave one',
  ]),
  slip('slip', 'quizzes/gates-check.json', '20250', '6750', [
    'quizzes/gates-check.json:27:29 items[1].slips[0].answer: the slip 6750 counts as the right answer 6750, so nobody reads its feedback; write a wrong answer or remove the slip',
  ]),
  slip('same-text', 'quizzes/gates-check.json', '"A rule"', '"A post"', [
    'quizzes/gates-check.json:16:33 items[0].options[1].text: options[1] and options[0] have one text, so nobody can tell them apart; change one',
  ]),
  slip('file-name', 'quizzes/gates-check.json', '"id": "gates-check"', '"id": "gates"', [
    'quizzes/gates-check.json:2:9 id: the quiz is called "gates" but its file gates-check.json; give both one name',
  ]),
  slip('exam-pool', 'course.json', '"examLength": 1', '"examLength": 60', [
    'course.json:12:19 settings.examLength: the exam draws 60 items but its pool holds 1; draw fewer or write more',
  ]),
  slip(
    'untested-lesson',
    'course.json',
    '[{ "id": "gates_name", "text": "Name the gates" }]\n    }',
    '[{ "id": "gates_name", "text": "Name the gates" }]\n    },\n    {\n      "id": "deals",\n      "title": "Deals",\n      "promise": "What follows.",\n      "minutes": 5,\n      "checks": [],\n      "objectives": [{ "id": "deals_name", "text": "Name the deals" }]\n    }',
    [
      'course.json:30:13 warning lessons[1].id: no question of quizzes/exam.json tests the lesson "deals"; write one for one of its objectives: deals_name [untested-lesson]',
    ],
    { 'lessons/deals.mdx': 'Text.\n' },
  ),
  slip('language', 'course.json', '"language": "en"', '"language": "fr"', [
    'course.json:6:15 language: the interface has no words in "fr"; there are: en, zh-Hans. To add them, copy src/words/en.ts to src/words/fr.ts and translate it',
  ]),
  slip(
    'contrast',
    'course.json',
    '"asAt"',
    '"colours": { "light": "#eeeeee", "dark": "#99c1f1" },\n  "asAt"',
    [
      'course.json:9:25 colours.light: #eeeeee on the light page (#f6f2e9) has a contrast of 1.04 to 1, and text needs 4.5; take a darker one, such as #646464',
    ],
  ),
  slip('mdx', 'lessons/gates.mdx', ', and each', '<br>, and each', [
    'lessons/gates.mdx:3:52 <br> is not closed; write <br />, or end the line with a backslash',
  ]),
  slip('mdx', 'lessons/gates.mdx', '</Claim>', '', [
    'lessons/gates.mdx:3:1 <Claim> is not closed; write </Claim> where it ends, in the same paragraph',
  ]),
  slip('mdx', 'lessons/gates.mdx', ', and each', ', <5 each', [
    'lessons/gates.mdx:3:54 a < begins a tag here; write \\< for the sign itself',
  ]),
  slip(
    'mdx',
    'lessons/gates.mdx',
    'See [the terms](glossary.html#licence)',
    'See <https://example.org>',
    [
      'lessons/gates.mdx:5:5 a link is written otherwise in lessons; write [its text](https://example.org)',
    ],
  ),
  slip('code', 'lessons/gates.mdx', 'See [', 'A { and [', [
    'lessons/gates.mdx:5:3 a { begins code here, and no } ends it; write \\{ for the brace itself',
  ]),
  slip('mdx', 'lessons/gates.mdx', 'See [', '</Summary> [', [
    'lessons/gates.mdx:5:1 </Summary> closes nothing; write <Summary …> before it in the same paragraph, or remove it',
  ]),
  slip('mdx', 'lessons/gates.mdx', '## What', '<!-- draft -->\n\n## What', [
    'lessons/gates.mdx:1:1 a comment is written otherwise in lessons; write {/* … */}',
  ]),
  slip('link', 'lessons/gates.mdx', 'glossary.html#licence', '/glossary.html', [
    'lessons/gates.mdx:5:5 pages of a course lie side by side, wherever a system puts them; write glossary.html',
  ]),
  slip('code', 'lessons/gates.mdx', 'facts="B18"', 'facts={B18}', [
    'lessons/gates.mdx:3:1 facts={…} is code; write facts="…"',
  ]),
  slip('mdx', 'lessons/gates.mdx', '</Claim>', '</Claims>', [
    'lessons/gates.mdx:3:44 </Claims> does not close <Claim> of line 3; write </Claim> before it',
  ]),
  slip('code', 'lessons/gates.mdx', ', and each', ' {a, b}, and each', [
    'lessons/gates.mdx:3:53 what stands in braces is code, and a lesson holds none; write \\{a, b\\} for the braces themselves, {/* … */} for a note to yourself',
  ]),
  slip('code', 'lessons/gates.mdx', 'See [the', 'import the [the', [
    'lessons/gates.mdx:5:1 a paragraph that begins with "import" is code, and a lesson holds none; begin it with another word, or remove it',
  ]),
  slip('component', 'lessons/gates.mdx', '<Quiz', '<Chart />\n\n<Quiz', [
    'lessons/gates.mdx:7:1 there is no component "Chart"; there are: Claim, Term, Misconception, Summary, LargeNumber, Quiz, Ask, Predicted',
  ]),
  slip('component', 'lessons/gates.mdx', 'facts=', 'fact=', [
    'lessons/gates.mdx:3:1 <Claim> needs facts="…"; did you mean that by fact="…"?',
  ]),
  slip('component', 'lessons/gates.mdx', '"B18"', '"B18" kind="forecast"', [
    'lessons/gates.mdx:3:1 the kind of a claim is that of its facts in facts.json; remove kind="forecast"',
  ]),
  slip('mark', 'lessons/gates.mdx', 'customers</Claim>', 'customers.</Claim>', [
    'lessons/gates.mdx:3:1 a claim ends before the ".", so that its mark does too; write </Claim>.',
  ]),
  slip('component', 'lessons/gates.mdx', '"B18"', '"B19"', [
    'lessons/gates.mdx:3:1 there is no fact "B19"; did you mean "B18"?',
  ]),
  slip('lesson-checks', 'lessons/gates.mdx', '<Quiz id="gates-check" />', '', [
    'lessons/gates.mdx:1:1 the check "gates-check" of this lesson is not in it: its 2 items appear nowhere (first_public, share_kept), so nobody can complete the course; write <Quiz id="gates-check" /> where it belongs',
  ]),
  slip('lesson-head', 'lessons/gates.mdx', '## What', '---\ntitle: Gates\n---\n\n## What', [
    'lessons/gates.mdx:1:1 nothing reads "title: Gates" in the head of a lesson: what is said of a lesson stands in course.json; remove the line',
  ]),
  slip('heading', 'lessons/gates.mdx', '## What', '# What', [
    'lessons/gates.mdx:1:1 a lesson has its title from course.json, and a page has one; begin this heading with ##',
  ]),
  slip('link', 'lessons/gates.mdx', 'glossary.html#licence', 'glosary.html', [
    'lessons/gates.mdx:5:5 "glosary.html" is no page of this course; did you mean glossary.html?',
  ]),
  slip('link', 'lessons/gates.mdx', 'glossary.html#licence', 'glossary.html#license', [
    'lessons/gates.mdx:5:5 there is no "#license" in glossary.html; did you mean "licence"?',
  ]),
  slip('image', 'lessons/gates.mdx', 'See ', '![A map](./mop.png) ', [
    'lessons/gates.mdx:5:1 there is no image file "./mop.png" beside the lesson',
  ]),
  slip(
    'file-name',
    'course.json',
    'Four gates.',
    'Four gates.',
    [
      'lessons/deals.md:1:1 the text of a lesson has a name that ends in .mdx; rename this file to deals.mdx',
    ],
    { 'lessons/deals.md': 'Text.' },
  ),
  slip(
    'file-name',
    'course.json',
    'Four gates.',
    'Four gates.',
    ['quizzes/deals.JSON:1:1 a quiz has a name that ends in .json; rename this file to deals.json'],
    { 'quizzes/deals.JSON': '{}' },
  ),
  slip(
    'unread-file',
    'course.json',
    'Four gates.',
    'Four gates.',
    [
      'quizzes/notes.txt:1:1 warning nothing reads this file; remove it, or put it where it belongs [unread-file]',
    ],
    { 'quizzes/notes.txt': 'x' },
  ),
];
