import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { MdastPluginDefinition, MdastVisitorContext } from 'satteri';
import { nearestIds } from './nearest-ids.ts';
import { authoredFiles, fileTexts, loadCourse } from './node.ts';
import { type Problem, problemText } from './problem.ts';

/** The ids that a lesson may name, by what they are. */
export interface KnownIds {
  readonly facts: readonly string[];
  readonly terms: readonly string[];
  /** Quizzes by id, with the ids of their items. */
  readonly quizzes: ReadonlyMap<string, readonly string[]>;
  /** Lessons by id, with the ids of the checks that stand in them. */
  readonly lessons: ReadonlyMap<string, readonly string[]>;
}

/** What a lesson names, for its page: handed over as `frontmatter.references`. */
export interface References {
  readonly claims: readonly { readonly facts: readonly string[]; readonly kind?: string }[];
  readonly terms: readonly string[];
}

/** The part of a Markdown tree that matters here. */
interface TreeNode {
  readonly type: string;
  readonly name?: string | null;
  readonly url?: string;
  readonly attributes?: readonly Attribute[];
  readonly children?: readonly TreeNode[];
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
}

interface Attribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

const kinds = ['reported', 'attributed', 'forecast', 'explanation', 'promotion'];
const figures = [
  'GateDiagram',
  'ChipBars',
  'ThresholdPlot',
  'CausalLoop',
  'Timeline',
  'SupplyMap',
  'ScenarioGrid',
  'LabelledArticle',
];
const components = ['Claim', 'Term', 'Misconception', 'Summary', 'Quiz', ...figures];

/** Adds the check to the site's Markdown processor: a lesson with problems fails the build. */
export function checkReferences(): AstroIntegration {
  return {
    name: 'chokepoint-references',
    hooks: {
      'astro:config:setup': ({ config }) => {
        const root = fileURLToPath(config.root);
        // Pages import some of them as they are, which nobody reads again.
        fileTexts(root, authoredFiles(root));
        const { options } = config.markdown.processor as unknown as {
          options: { mdastPlugins: MdastPluginDefinition[] };
        };
        options.mdastPlugins.push(referencePlugin(root, () => readKnownIds(root)));
      },
    },
  };
}

/**
 * Checks that the ids, components and images a lesson names exist, and throws one error that
 * lists every problem with file, line and the nearest known ids. On the way it notes what the
 * lesson names, each once.
 *
 * @param root the project folder, to name files from
 * @param read gives the ids known now
 */
export function referencePlugin(root: string, read: () => KnownIds): MdastPluginDefinition {
  return {
    name: 'chokepoint-references',
    options: { position: true },
    before(tree, context) {
      if (context.fileURL === undefined) return;
      const path = fileURLToPath(context.fileURL);
      fileTexts(root, [relative(root, path)]);
      if (context.sourceFormat !== 'mdx') return;
      const nodes = allNodes(tree as unknown as TreeNode);
      const known = read();
      const problemsAt = (node: TreeNode | undefined, flaws: readonly string[]) =>
        flaws.map((message): Problem => {
          const { line, column } = node?.position?.start ?? { line: 1, column: 1 };
          return { file: relative(root, path), line, column, path: '', message };
        });
      const lesson = frontmatterOf(context)?.lesson;
      const problems = [
        ...nodes.flatMap((node) => problemsAt(node, flawsOf(node, known, dirname(path)))),
        ...(typeof lesson === 'string' ? checkFlaws(lesson, nodes, known) : []).flatMap(
          ({ node, flaw }) => problemsAt(node, [flaw]),
        ),
      ];
      if (problems.length > 0) throw new Error(problems.map(problemText).join('\n'));
      noteReferences(nodes, context);
    },
  };
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
      return needed(node, 'id', (id) => unknown('term', [id], known.terms));
    case 'Quiz':
      return needed(node, 'id', (id) => unknown('quiz', [id], [...known.quizzes.keys()]));
    case 'Misconception':
      return needed(node, 'claim', () => []);
    default:
      return unknown('component', [name], components);
  }
}

function claimFlaws(node: TreeNode, known: KnownIds): readonly string[] {
  const kind = attribute(node, 'kind');
  return [
    ...needed(node, 'facts', (facts) => unknown('fact', idsOf(facts), known.facts)),
    ...(kind === undefined ? [] : unknown('kind of claim', [kind], kinds)),
  ];
}

interface CheckFlaw {
  /** Undefined for the lesson as a whole. */
  readonly node?: TreeNode;
  readonly flaw: string;
}

/**
 * The checks of a lesson stand in it, each once, and no others do. Where one is left out, nobody
 * can answer its items, and so nobody can complete the course.
 */
function checkFlaws(
  lesson: string,
  nodes: readonly TreeNode[],
  { lessons, quizzes }: KnownIds,
): readonly CheckFlaw[] {
  const checks = lessons.get(lesson) ?? [];
  const placed = nodes.filter((node) => isElement(node) && node.name === 'Quiz');
  const ids = placed.map((node) => attribute(node, 'id')?.trim() ?? '');
  const absent = checks
    .filter((check) => !ids.includes(check))
    .map((check): CheckFlaw => {
      const items = quizzes.get(check) ?? [];
      const count = items.length === 1 ? '1 item stands' : `${items.length} items stand`;
      return {
        flaw: `the check "${check}" of this lesson is not in it: its ${count} nowhere (${items.join(', ')}), so nobody can complete the course; write <Quiz id="${check}" /> where it belongs`,
      };
    });
  const misplaced = placed.flatMap((node, at): readonly CheckFlaw[] => {
    const id = ids[at] ?? '';
    if (!quizzes.has(id)) return [];
    if (!checks.includes(id)) {
      return [{ node, flaw: `course.json does not name "${id}" among the checks of "${lesson}"` }];
    }
    return ids.indexOf(id) < at ? [{ node, flaw: `the check "${id}" stands here again` }] : [];
  });
  return [...absent, ...misplaced];
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

function imageFlaws(url: string, folder: string): readonly string[] {
  if (/^([a-z]+:)?\/\//i.test(url)) {
    return [`the image ${url} lies elsewhere; pages fetch nothing, so keep it beside the lesson`];
  }
  return existsSync(join(folder, url)) ? [] : [`there is no image file "${url}" beside the lesson`];
}

function noteReferences(nodes: readonly TreeNode[], context: MdastVisitorContext): void {
  const claims = new Map<string, References['claims'][number]>();
  const terms = new Set<string>();
  for (const node of nodes.filter(isElement)) {
    if (node.name === 'Term') terms.add(attribute(node, 'id') ?? '');
    if (node.name !== 'Claim') continue;
    const facts = idsOf(attribute(node, 'facts') ?? '');
    const kind = attribute(node, 'kind');
    const key = [...facts, kind].join(' ');
    claims.set(key, { facts, ...(kind === undefined ? {} : { kind }) });
  }
  const references: References = { claims: [...claims.values()], terms: [...terms] };
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

/** The ids of a project folder, from its content and quiz files; throws where these have problems. */
export function readKnownIds(root: string): KnownIds {
  const { course, quizzes } = loadCourse(root);
  const facts = 'src/content/facts.json';
  const glossary = 'src/content/glossary.json';
  const texts = fileTexts(root, [facts, glossary]);
  const keys = (file: string) => Object.keys(JSON.parse(texts.get(file) ?? '{}'));
  return {
    facts: keys(facts),
    terms: keys(glossary),
    quizzes: new Map(quizzes.map(({ id, items }) => [id, items.map((item) => item.id)] as const)),
    lessons: new Map(
      course.lessons.map(({ id, checks }) => [id, checks.map((check) => check.id)] as const),
    ),
  };
}
