import { instead, meant } from '../quiz/schema/instead.ts';
import { idsOf } from './lesson-claims.ts';
import { codeFlaws } from './lesson-code.ts';
import { linkFlaws, type PageAnchors } from './lesson-links.ts';
import {
  allNodes,
  attribute,
  isElement,
  type LessonFlaw,
  lettersOf,
  spanOf,
  type TreeNode,
} from './lesson-tree.ts';
import type { MdxFault } from './mdx-faults.ts';
import { type ItemMark, type KnownItem, placeItems } from './place-items.ts';
import { type FileText, type Problem, problemsIn, type Span } from './problem.ts';
import type { ParsedLesson } from './read-lesson.ts';
import { type RuleId, rule } from './rules.ts';

/** The ids that a lesson may name, by what they are. */
export interface KnownIds {
  /** Null where the course has none at all, undefined where they cannot be read; so too for terms. */
  readonly facts: readonly string[] | null | undefined;
  readonly terms: readonly string[] | null | undefined;
  /** The drawings of the course. */
  readonly figures: readonly string[];
  /** Quizzes by id, with their items. */
  readonly quizzes: ReadonlyMap<string, readonly KnownItem[]>;
  /** Lessons by id, with the ids of the checks that stand in them; null where they cannot be read. */
  readonly lessons: ReadonlyMap<string, readonly string[]> | null;
  /** The pages that a lesson may link to. */
  readonly pages: PageAnchors;
}

/** The text of a lesson. */
export interface LessonText extends FileText {
  /** What its file is called, without the ending. */
  readonly id: string;
  /** Whether a picture lies at an address relative to it. */
  readonly hasPicture: (address: string) => boolean;
}

/** What every lesson may use, whatever the course. */
export const components = [
  'Claim',
  'Term',
  'Misconception',
  'Summary',
  'LargeNumber',
  'Quiz',
  'Ask',
  'Predicted',
];

/** Components with nothing in them, beside the figures of a course. */
export const closed = ['Quiz', 'Ask', 'Predicted', 'Term'];

/**
 * All that is wrong with a lesson, in the order of its text.
 *
 * @param parse reads it; of components it is told those with nothing in them
 */
export function lessonProblems(
  lesson: LessonText,
  known: KnownIds,
  parse: (source: string, components: readonly string[]) => ParsedLesson,
): readonly Problem[] {
  const { tree, faults } = parse(lesson.text, [...closed, ...known.figures]);
  const nodes = allNodes(tree);
  const placed = placeFlaws(lesson.id, tree, known);
  const flaws = [
    ...nodes.flatMap((node) => [
      ...headFlaws(node, lesson.id),
      ...flawsOf(node, known, lesson),
      ...codeFlaws(node, lesson.text),
      ...linkFlaws(node, lesson.id, known.pages),
    ]),
    // What a fault hides is not absent.
    ...placed.filter(({ node }) => node !== undefined || faults.length === 0),
  ];
  const problemAt = problemsIn(lesson);
  const at = (span: Span, message: string, id: RuleId) =>
    problemAt(span, { message, rule: rule(id) });
  return [
    ...faults.map((fault: MdxFault) => at(fault, fault.message, fault.rule)),
    ...flaws.map(({ node, message, rule: id }) => at(spanOf(node), message, id)),
  ].sort((one, other) => one.line - other.line || one.column - other.column);
}

/** The name of its file says which lesson a text is, and course.json all else that a head could say. */
function headFlaws({ type, value = '', ...node }: TreeNode, lesson: string): readonly LessonFlaw[] {
  if (type !== 'yaml' && type !== 'toml') return [];
  const lines = value.split('\n').filter((line) => line.trim() !== '');
  return lines.flatMap((line) => {
    const [, said] = /^lesson: *["']?(.*?)["']? *$/.exec(line) ?? [];
    if (said === lesson) return [];
    const message =
      said === undefined
        ? `nothing reads "${line.trim()}" in the head of a lesson: what is said of a lesson stands in course.json; remove the line`
        : `the head says "lesson: ${said}", but the name of the file makes this the text of "${lesson}"; rename the file, or remove the line`;
    return [{ node: { type, ...node }, message, rule: 'lesson-head' as const }];
  });
}

function flawsOf(node: TreeNode, known: KnownIds, lesson: LessonText): readonly LessonFlaw[] {
  const told = (id: RuleId, messages: readonly string[]) =>
    messages.map((message): LessonFlaw => ({ node, message, rule: id }));
  const { type, name } = node;
  if (type === 'image') return told('image', imageFlaws(node.url ?? '', lesson));
  if (type === 'heading' && node.depth === 1) return told('heading', [secondTitle]);
  if (!isElement(node) || !name) return [];
  if (name === 'h1') return told('heading', [secondTitle]);
  if (name === 'img') return told('image', imageFlaws(attribute(node, 'src') ?? '', lesson));
  const stops = name === 'Claim' ? stopFlaws(node) : [];
  return [...told('component', componentFlaws(node, name, known)), ...told('mark', stops)];
}

const secondTitle =
  'a lesson has its title from course.json, and a page has one; begin this heading with ##';

function componentFlaws(node: TreeNode, name: string, known: KnownIds): readonly string[] {
  if (/^[a-z]/.test(name)) return lowerCase(name, known);
  switch (name) {
    case 'Claim':
      return claimFlaws(node, known);
    case 'Term':
      return needed(node, 'id', (id) => unknownIn('term', [id], known.terms, 'glossary.json'));
    case 'Quiz':
      return needed(node, 'id', (id) => unknown('quiz', [id], [...known.quizzes.keys()]));
    case 'Ask':
    case 'Predicted':
      return needed(node, 'id', () => []);
    case 'Misconception':
      return [...needed(node, 'claim', () => []), ...holdsFlaws(node)];
    case 'LargeNumber':
      return needed(node, 'number', () => []);
    default:
      return unknown('component', [name], [...components, ...known.figures]);
  }
}

/** An HTML element, or a component whose name was written small. */
function lowerCase(name: string, { figures }: KnownIds): readonly string[] {
  const large = [...components, ...figures].find((each) => each.toLowerCase() === name);
  if (large === undefined || name === 'summary') return [];
  return [`there is no component "${name}"; did you mean "${large}"?`];
}

function claimFlaws(node: TreeNode, known: KnownIds): readonly string[] {
  const kind = attribute(node, 'kind');
  return [
    ...needed(node, 'facts', (facts) => unknownIn('fact', idsOf(facts), known.facts, 'facts.json')),
    ...(kind === undefined
      ? []
      : [`the kind of a claim is that of its facts in facts.json; remove kind="${kind}"`]),
  ];
}

/** The mark stands behind the claim, and a full stop behind the mark. */
function stopFlaws(node: TreeNode): readonly string[] {
  const [, stop] = /([.?!。？！])["”’»」)]*$/u.exec(lettersOf(node).trim()) ?? [];
  // Initials, as in "U.S.", keep their own.
  if (stop === undefined || /\b\p{Lu}\.$/u.test(lettersOf(node).trim())) return [];
  return [`a claim ends before the "${stop}", so that its mark does too; write </Claim>${stop}`];
}

/** What stands beside the claim says that it holds, so a slip there would tell students the opposite. */
function holdsFlaws({ attributes = [] }: TreeNode): readonly string[] {
  const beside = attributes.flatMap(({ name, value }) =>
    name === undefined || name === 'claim' ? [] : [{ name, value }],
  );
  return beside.flatMap(({ name, value }) => {
    if (name !== 'holds') {
      return [`<Misconception> knows no "${name}"; write holds where the claim is true after all`];
    }
    if (typeof value !== 'string') return [];
    return [
      `write holds alone where the claim is true after all, and leave it out where it is not`,
    ];
  });
}

interface MarkAt {
  readonly node: TreeNode;
  readonly mark: ItemMark;
}

/**
 * The marks below a node that place items, in the order of the text.
 *
 * @param goesWith the lesson with which the node goes where that is left out of a package
 */
export function marksOf(node: TreeNode, goesWith?: string): readonly MarkAt[] {
  const { name } = node;
  const mark: ItemMark | null =
    isElement(node) && (name === 'Quiz' || name === 'Ask' || name === 'Predicted')
      ? {
          tag: name,
          id: attribute(node, 'id')?.trim() ?? '',
          line: node.position?.start.line ?? 1,
          inText: node.type === 'mdxJsxTextElement',
          goesWith,
        }
      : null;
  const within = attribute(node, 'data-with') ?? goesWith;
  const below = (node.children ?? []).flatMap((child) => marksOf(child, within));
  return mark === null ? below : [{ node, mark }, ...below];
}

function placeFlaws(lesson: string, tree: TreeNode, known: KnownIds): readonly LessonFlaw[] {
  const { quizzes, lessons } = known;
  if (lessons === null) return [];
  // Of a quiz that cannot be read nobody knows what stands nowhere.
  if (lessons.get(lesson)?.some((check) => !quizzes.get(check)?.length)) return [];
  const placed = marksOf(tree);
  const marks = placed.map(({ mark }) => mark);
  return placeItems(lesson, marks, { lessons, quizzes }).flaws.map(({ mark, message }) => ({
    ...{ node: placed[mark ?? -1]?.node, message, rule: 'lesson-checks' },
  }));
}

function needed(
  node: TreeNode,
  name: string,
  check: (value: string) => readonly string[],
): readonly string[] {
  const value = attribute(node, name)?.trim();
  if (value) return check(value);
  const given = (node.attributes ?? []).flatMap((each) => each.name ?? []);
  // Something that is not in quotes, which is told as code.
  if (given.includes(name) && value === undefined) return [];
  const other = meant(name, given);
  const guess = other === null ? '' : `; did you mean that by ${other}="…"?`;
  return [`<${node.name}> needs ${name}="…"${guess}`];
}

function unknown(
  noun: string,
  ids: readonly string[],
  known: readonly string[],
): readonly string[] {
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => `there is no ${noun} "${id}"; ${instead(id, known)}`);
}

function unknownIn(
  noun: string,
  ids: readonly string[],
  known: readonly string[] | null | undefined,
  file: string,
): readonly string[] {
  if (known === undefined) return [];
  if (known !== null) return unknown(noun, ids, known);
  return [`this course has no ${file}; add the file with the ${noun}, or remove the mark`];
}

function imageFlaws(url: string, { hasPicture }: LessonText): readonly string[] {
  if (/^([a-z]+:)?\/\//i.test(url)) {
    return [`the image ${url} lies elsewhere; pages fetch nothing, so keep it beside the lesson`];
  }
  return hasPicture(url) ? [] : [`there is no image file "${url}" beside the lesson`];
}
