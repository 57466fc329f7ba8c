import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { MdastPluginDefinition, MdastVisitorContext, MdxJsxTextElement } from 'satteri';
import type { Plugin } from 'vite';
import { type KnownIds, marksOf } from './check-references.ts';
import { judgeLesson, knownIn } from './judge-lessons.ts';
import { claimsIn, type LessonClaim } from './lesson-claims.ts';
import { askLevels, type LessonSection, lessonSections } from './lesson-links.ts';
import { allNodes, attribute, isElement, type TreeNode } from './lesson-tree.ts';
import { courseFolder, fileTexts, isLesson } from './node.ts';
import { type AskLevels, type Placement, placeItems } from './place-items.ts';
import { ProblemsError } from './problem.ts';

/** What a lesson names, for its page: handed over as `frontmatter.references`. */
export interface References extends Placement {
  /** In the order of the text; each `<Claim>` carries its place among them as `at`. */
  readonly claims: readonly LessonClaim[];
  /** Each once. */
  readonly terms: readonly string[];
  readonly sections: readonly LessonSection[];
  readonly levels: AskLevels;
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
 * Notes what a lesson claims and names, and where the items of its checks stand.
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
      noteReferences(root, placement, context);
    },
  };
}

function noteReferences(root: TreeNode, placement: Placement, context: MdastVisitorContext): void {
  const claims = claimsIn(root).map(({ node, ...claim }, at) => {
    const place = { type: 'mdxJsxAttribute', name: 'at', value: String(at) };
    const { type, name, attributes = [], children = [] } = node;
    const numbered = { type, name, attributes: [...attributes, place], children: [...children] };
    context.replaceNode(node as unknown as MdxJsxTextElement, numbered as MdxJsxTextElement);
    return claim;
  });
  const named = allNodes(root).filter((node) => isElement(node) && node.name === 'Term');
  const terms = [...new Set(named.map((node) => attribute(node, 'id') ?? ''))];
  const references: References = {
    claims,
    terms,
    sections: lessonSections(root),
    ...placement,
    levels: askLevels(root),
  };
  const frontmatter = frontmatterOf(context);
  if (frontmatter !== undefined) frontmatter.references = references;
}

function frontmatterOf(context: MdastVisitorContext): Record<string, unknown> | undefined {
  const { astro } = context.data as { astro?: { frontmatter?: Record<string, unknown> } };
  return astro?.frontmatter;
}
