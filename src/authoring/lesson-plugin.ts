import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { MdastPluginDefinition, MdastVisitorContext } from 'satteri';
import type { Plugin } from 'vite';
import { idsOf, type KnownIds, marksOf } from './check-references.ts';
import { judgeLesson, knownIn } from './judge-lessons.ts';
import { allNodes, attribute, isElement, type TreeNode } from './lesson-tree.ts';
import { courseFolder, fileTexts, isLesson } from './node.ts';
import { type Placement, placeItems } from './place-items.ts';
import { ProblemsError } from './problem.ts';
import { type ClaimKind, claimKind } from './read-reference.ts';

/** What a lesson names, for its page: handed over as `frontmatter.references`. */
export interface References extends Placement {
  readonly claims: readonly { readonly facts: readonly string[]; readonly kind?: ClaimKind }[];
  readonly terms: readonly string[];
}

/**
 * Gives the lessons of a course to Astro: one with problems fails its page, with the words of the
 * check, and what a lesson names is noted for the page.
 */
export function lessons(folder = courseFolder()): AstroIntegration {
  return {
    name: 'lessons',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const { options } = config.markdown.processor as unknown as {
          options: { mdastPlugins: MdastPluginDefinition[] };
        };
        options.mdastPlugins.push(referencePlugin(() => knownIn(folder)));
        updateConfig({ vite: { plugins: [judgedLessons(folder)] } });
      },
    },
  };
}

/** Judges lessons before anything reads them. */
function judgedLessons(folder: string): Plugin {
  return {
    name: 'judged-lessons',
    transform: {
      order: 'pre',
      filter: { id: /\.mdx$/ },
      handler(_, id) {
        if (isLesson(folder, id)) refuseProblems(id, folder);
        return null;
      },
    },
  };
}

function refuseProblems(file: string, folder: string): void {
  const problems = judgeLesson(folder, file).filter(({ severity }) => severity === 'error');
  if (problems.length > 0) throw new ProblemsError(problems);
}

/**
 * Notes what a lesson names, each once, and where the items of its checks stand.
 *
 * @param read gives the ids known now
 */
export function referencePlugin(
  read: () => Pick<KnownIds, 'lessons' | 'quizzes'>,
): MdastPluginDefinition {
  return {
    name: 'references',
    options: { position: true },
    before(tree, context) {
      if (context.fileURL === undefined) return;
      const path = fileURLToPath(context.fileURL);
      // Those of the guides as well, which Astro reads in any encoding.
      fileTexts([path]);
      if (context.sourceFormat !== 'mdx') return;
      const root = tree as unknown as TreeNode;
      const { quizzes, lessons } = read();
      const marks = marksOf(root).map(({ mark }) => mark);
      const known = { quizzes, lessons: lessons ?? new Map<string, readonly string[]>() };
      const { placement } = placeItems(basename(path, '.mdx'), marks, known);
      noteReferences(allNodes(root), placement, context);
    },
  };
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
