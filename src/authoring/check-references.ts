import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { MdastPluginDefinition, MdastVisitorContext } from 'satteri';
import { nearestIds } from './nearest-ids.ts';
import { courseFiles, courseFolder, figureName, fileTexts, loadCourse, nameOf } from './node.ts';
import { type ItemMark, type KnownItem, type Placement, placeItems } from './place-items.ts';
import { ProblemsError, problemsIn, type Span } from './problem.ts';
import { type ClaimKind, claimKind } from './read-reference.ts';

/** The ids that a lesson may name, by what they are. */
export interface KnownIds {
  /** Null where the course has none at all; so too for terms. */
  readonly facts: readonly string[] | null;
  readonly terms: readonly string[] | null;
  /** The drawings of the course. */
  readonly figures: readonly string[];
  /** Quizzes by id, with their items. */
  readonly quizzes: ReadonlyMap<string, readonly KnownItem[]>;
  /** Lessons by id, with the ids of the checks that stand in them. */
  readonly lessons: ReadonlyMap<string, readonly string[]>;
}

/** What a lesson names, for its page: handed over as `frontmatter.references`. */
export interface References extends Placement {
  readonly claims: readonly { readonly facts: readonly string[]; readonly kind?: ClaimKind }[];
  readonly terms: readonly string[];
}

/** The part of a Markdown tree that matters here. */
interface TreeNode {
  readonly type: string;
  readonly name?: string | null;
  readonly url?: string;
  readonly attributes?: readonly Attribute[];
  readonly children?: readonly TreeNode[];
  readonly position?: { readonly start: Point; readonly end: Point };
}

interface Point {
  readonly line: number;
  readonly offset?: number | undefined;
}

interface Attribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

/** What every lesson may use, whatever the course. */
const components = ['Claim', 'Term', 'Misconception', 'Summary', 'Quiz', 'Ask'];

/** Adds the check to the site's Markdown processor: a lesson with problems fails the build. */
export function checkReferences(folder = courseFolder()): AstroIntegration {
  return {
    name: 'references',
    hooks: {
      'astro:config:setup': ({ config }) => {
        const { options } = config.markdown.processor as unknown as {
          options: { mdastPlugins: MdastPluginDefinition[] };
        };
        options.mdastPlugins.push(referencePlugin(() => readKnownIds(folder)));
      },
    },
  };
}

/**
 * Checks that the ids, components and images a lesson names exist, and throws one error that
 * lists every problem with file, line and the nearest known ids. On the way it notes what the
 * lesson names, each once.
 *
 * @param read gives the ids known now
 */
export function referencePlugin(read: () => KnownIds): MdastPluginDefinition {
  return {
    name: 'references',
    options: { position: true },
    before(tree, context) {
      if (context.fileURL === undefined) return;
      const path = fileURLToPath(context.fileURL);
      const [text = ''] = fileTexts([path]).map((file) => file.text);
      if (context.sourceFormat !== 'mdx') return;
      const nodes = allNodes(tree as unknown as TreeNode);
      const known = read();
      const problemAt = problemsIn({ file: nameOf(path), text });
      const problemsAt = (node: TreeNode | undefined, flaws: readonly string[]) =>
        flaws.map((message) => problemAt(spanOf(node), { message }));
      const lesson = basename(path, '.mdx');
      const placed = marksOf(tree as unknown as TreeNode);
      const marks = placed.map(({ mark }) => mark);
      const { placement, flaws } = placeItems(lesson, marks, known);
      const problems = [
        ...problemsAt(undefined, headFlaws(frontmatterOf(context)?.lesson, lesson)),
        ...nodes.flatMap((node) => problemsAt(node, flawsOf(node, known, dirname(path)))),
        ...flaws.flatMap(({ mark, message }) => problemsAt(placed[mark ?? -1]?.node, [message])),
      ];
      if (problems.length > 0) throw new ProblemsError(problems);
      noteReferences(nodes, placement, context);
    },
  };
}

/** The beginning of what is written at a node; the whole file for none. */
function spanOf(node: TreeNode | undefined): Span {
  const { start, end } = node?.position ?? {};
  const offset = start?.offset ?? 0;
  const isOneLine = start !== undefined && start.line === end?.line;
  return {
    offset,
    length: isOneLine ? (end?.offset ?? 0) - offset : (node?.name?.length ?? 0) + 1,
  };
}

/** The name of its file says which lesson a text is; a head that says another would be overheard. */
function headFlaws(said: unknown, lesson: string): readonly string[] {
  if (said === undefined || said === lesson) return [];
  const message = `the head says "lesson: ${said}", but the name of the file makes this the text of "${lesson}"`;
  return [`${message}; rename the file, or remove the line`];
}

function flawsOf(node: TreeNode, known: KnownIds, folder: string): readonly string[] {
  if (node.type === 'image') return imageFlaws(node.url ?? '', folder);
  const { name } = node;
  if (!isElement(node) || !name) return [];
  if (name === 'img') return imageFlaws(attribute(node, 'src') ?? '', folder);
  if (/^[a-z]/.test(name)) return [];
  switch (name) {
    case 'Claim':
      return claimFlaws(node, known);
    case 'Term':
      return needed(node, 'id', (id) => unknownIn('term', [id], known.terms, 'glossary.json'));
    case 'Quiz':
      return needed(node, 'id', (id) => unknown('quiz', [id], [...known.quizzes.keys()]));
    case 'Ask':
      return needed(node, 'id', () => []);
    case 'Misconception':
      return needed(node, 'claim', () => []);
    default:
      return unknown('component', [name], [...components, ...known.figures]);
  }
}

function claimFlaws(node: TreeNode, known: KnownIds): readonly string[] {
  const kind = attribute(node, 'kind');
  return [
    ...needed(node, 'facts', (facts) => unknownIn('fact', idsOf(facts), known.facts, 'facts.json')),
    ...(kind === undefined ? [] : unknown('kind of claim', [kind], claimKind.options)),
  ];
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
function marksOf(node: TreeNode, goesWith?: string): readonly MarkAt[] {
  const { name } = node;
  const mark: ItemMark | null =
    isElement(node) && (name === 'Quiz' || name === 'Ask')
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

function needed(
  node: TreeNode,
  name: string,
  check: (value: string) => readonly string[],
): readonly string[] {
  const value = attribute(node, name)?.trim();
  return value ? check(value) : [`<${node.name}> needs ${name}="…"`];
}

function unknown(
  noun: string,
  ids: readonly string[],
  known: readonly string[],
): readonly string[] {
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => `there is no ${noun} "${id}"; the nearest: ${nearestIds(id, known).join(', ')}`);
}

function unknownIn(
  noun: string,
  ids: readonly string[],
  known: readonly string[] | null,
  file: string,
): readonly string[] {
  if (known !== null) return unknown(noun, ids, known);
  return [`this course has no ${file}; add the file with the ${noun}, or remove the mark`];
}

function imageFlaws(url: string, folder: string): readonly string[] {
  if (/^([a-z]+:)?\/\//i.test(url)) {
    return [`the image ${url} lies elsewhere; pages fetch nothing, so keep it beside the lesson`];
  }
  return existsSync(join(folder, url)) ? [] : [`there is no image file "${url}" beside the lesson`];
}

function noteReferences(
  nodes: readonly TreeNode[],
  placement: Placement,
  context: MdastVisitorContext,
): void {
  const claims = new Map<string, References['claims'][number]>();
  const terms = new Set<string>();
  for (const node of nodes.filter(isElement)) {
    if (node.name === 'Term') terms.add(attribute(node, 'id') ?? '');
    if (node.name !== 'Claim') continue;
    const facts = idsOf(attribute(node, 'facts') ?? '');
    const kind = claimKind.safeParse(attribute(node, 'kind')).data;
    const key = [...facts, kind].join(' ');
    claims.set(key, { facts, ...(kind === undefined ? {} : { kind }) });
  }
  const references: References = { claims: [...claims.values()], terms: [...terms], ...placement };
  const frontmatter = frontmatterOf(context);
  if (frontmatter !== undefined) frontmatter.references = references;
}

function frontmatterOf(context: MdastVisitorContext): Record<string, unknown> | undefined {
  const { astro } = context.data as { astro?: { frontmatter?: Record<string, unknown> } };
  return astro?.frontmatter;
}

function isElement(node: TreeNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function attribute(node: TreeNode, name: string): string | undefined {
  const value = node.attributes?.find((each) => each.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

function idsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((id) => id !== '');
}

function allNodes(node: TreeNode): readonly TreeNode[] {
  return [node, ...(node.children ?? []).flatMap(allNodes)];
}

/** The ids of a course's folder, from its JSON files; throws where these have problems. */
export function readKnownIds(folder: string): KnownIds {
  const { course, quizzes, reference } = loadCourse(folder);
  const { figures } = courseFiles(folder);
  const taken = figures.find((file) => components.includes(figureName(file)));
  if (taken !== undefined) {
    throw new Error(
      `${nameOf(taken)}:1:1 <${figureName(taken)}> is a part of the kit; give the figure another name`,
    );
  }
  return {
    facts: reference.facts && Object.keys(reference.facts),
    terms: reference.glossary && Object.keys(reference.glossary),
    figures: figures.map(figureName),
    quizzes: new Map(quizzes.map(({ id, items }) => [id, items] as const)),
    lessons: new Map(
      course.lessons.map(({ id, checks }) => [id, checks.map((check) => check.id)] as const),
    ),
  };
}
