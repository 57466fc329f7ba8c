import { itemsById } from '../attempt/course.ts';
import { hasRules } from '../attempt/ruled-draw.ts';
import type { Item, ItemType } from '../quiz/item-types.ts';
import type { Problem } from './problem.ts';
import type { WholeCourse } from './read-course.ts';

/** What of the code that not every course needs its questions ask for: the build leaves out the rest. */
export interface CodeNeeds {
  readonly types: ReadonlySet<ItemType>;
  /** Texts that are more than letters. */
  readonly trees: boolean;
  readonly stems: boolean;
  readonly variables: boolean;
  /** An exam that is drawn by rules. */
  readonly drawRules: boolean;
}

export function codeNeeds({ course, quizzes, varied }: WholeCourse): CodeNeeds {
  return {
    types: new Set([...itemsById(course).values()].map(({ type }) => type)),
    trees: hasTrees(quizzes),
    stems: quizzes.some(({ stems }) => stems !== undefined),
    variables: varied.size > 0,
    drawRules: hasRules(course.exam),
  };
}

/** What a site that was built for some needs cannot show of a course, each at its first place. */
export function beyondSite(course: WholeCourse, site: CodeNeeds): readonly Problem[] {
  const needs = codeNeeds(course);
  const types = [...needs.types].filter((type) => !site.types.has(type));
  return [
    ...types.map((type) => lacking(course, `${type} questions`, (item) => item.type === type)),
    ...(needs.trees && !site.trees
      ? [lacking(course, 'emphasis, formulas, pictures or other marks in questions', hasTrees)]
      : []),
    ...(needs.stems && !site.stems
      ? [lacking(course, 'stems', ({ stem }) => stem !== undefined)]
      : []),
    ...(needs.variables && !site.variables
      ? [lacking(course, 'variables', ({ id }) => course.varied.has(id))]
      : []),
    ...(needs.drawRules && !site.drawRules
      ? [lacking(course, 'an exam that is drawn by rules', () => false)]
      : []),
  ];
}

function hasTrees(part: object): boolean {
  // In texts, quotes would be escaped.
  return JSON.stringify(part).includes('"tag":"');
}

function lacking(
  { files: { course, quizzes } }: WholeCourse,
  what: string,
  isMeant: (item: Item) => boolean,
): Problem {
  const message = `this site was built for a course without ${what}, so its packages have no code for them. Ask it otherwise; or download what changed, put it into the folder of the course, and build there with npm run build (without Node, send the files to whoever runs this site)`;
  for (const quiz of quizzes) {
    const at = quiz.value.items.findIndex(isMeant);
    if (at >= 0) return quiz.problem(['items', at], message);
  }
  return course.problem(['exam'], message);
}
