import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { MdastPluginDefinition, MdastVisitorContext } from 'satteri';
import { nearestIds } from './nearest-ids.ts';
import { type Problem, problemText } from './problem.ts';

/** The ids that a lesson may name, by what they are. */
export interface KnownIds {
  readonly facts: readonly string[];
  readonly terms: readonly string[];
  readonly quizzes: readonly string[];
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
      if (context.sourceFormat !== 'mdx' || context.fileURL === undefined) return;
      const path = fileURLToPath(context.fileURL);
      const nodes = allNodes(tree as unknown as TreeNode);
      const known = read();
      const problems = nodes.flatMap((node) =>
        flawsOf(node, known, dirname(path)).map((message): Problem => {
          const { line, column } = node.position?.start ?? { line: 1, column: 1 };
          return { file: relative(root, path), line, column, path: '', message };
        }),
      );
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
      return needed(node, 'id', (id) => unknown('quiz', [id], known.quizzes));
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
  const { astro } = context.data as { astro?: { frontmatter?: Record<string, unknown> } };
  if (astro?.frontmatter) astro.frontmatter.references = references;
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

/** The ids of a project folder, from its content and quiz files. */
export function readKnownIds(root: string): KnownIds {
  const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const quizzes = readdirSync(join(root, 'quizzes'))
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .map((name) => String(json(`quizzes/${name}`).id));
  return {
    facts: Object.keys(json('src/content/facts.json')),
    terms: Object.keys(json('src/content/glossary.json')),
    quizzes,
  };
}
