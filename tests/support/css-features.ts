import * as csstree from 'css-tree';
import { featureAt, isLacked } from './compat.ts';

/**
 * What a style sheet uses, by its path in MDN's data. What stands in an `@supports` that asks for
 * something a supported browser lacks is left out: outside it is what all of them get.
 */
export function cssFeatures(css: string): readonly string[] {
  const found: string[] = [];
  csstree.walk(csstree.parse(css), function visit(this: csstree.WalkContext, node) {
    if (node.type === 'Atrule' && node.name === 'supports' && guards(node)) return this.skip;
    // A condition only asks.
    const asked = this.atrule?.name === 'supports' && this.atrulePrelude !== null;
    if (!asked) found.push(...featuresOf(node, this));
    return undefined;
  });
  return found;
}

/** Whether only newer browsers get past it. */
function guards({ prelude }: csstree.Atrule): boolean {
  if (prelude === null || csstree.generate(prelude).startsWith('not')) return false;
  const asked: string[] = [];
  csstree.walk(prelude, function visit(this: csstree.WalkContext, node) {
    asked.push(...featuresOf(node, this));
  });
  return asked.some(isLacked);
}

function featuresOf(
  node: csstree.CssNode,
  { declaration, rule, block }: csstree.WalkContext,
): readonly string[] {
  switch (node.type) {
    case 'Atrule':
      return [`css/at-rules/${node.name}`];
    case 'Feature':
      return [`css/at-rules/media/${node.name.replace(/^(min|max)-/, '')}`];
    case 'FeatureRange':
      return ['css/at-rules/media/range_syntax'];
    case 'PseudoClassSelector':
    case 'PseudoElementSelector':
      return [`css/selectors/${node.name}`];
    case 'NestingSelector':
      return ['css/selectors/nesting'];
    case 'Rule':
      return rule === null ? [] : ['css/selectors/nesting'];
    case 'Declaration':
      return hasPrefixed(node, block) ? [] : [`css/properties/${node.property}`];
    case 'Identifier':
      return declaration === null || hasPrefixed(declaration, block)
        ? []
        : keyword(declaration.property, node.name);
    case 'Function':
      return declaration === null
        ? []
        : [...keyword(declaration.property, node.name), ...func(node.name)];
    case 'Dimension':
      return known(`css/types/length/${unit(node.unit)}`);
    default:
      return [];
  }
}

/** Whether the same is said for browsers that have it under a name of their own. */
function hasPrefixed({ property }: csstree.Declaration, block: csstree.Block | null): boolean {
  return (
    block?.children.some(
      (each) => each.type === 'Declaration' && /^-\w+-(.+)/.exec(each.property)?.[1] === property,
    ) ?? false
  );
}

function keyword(property: string, name: string): readonly string[] {
  return known(`css/properties/${property}/${name}`);
}

/** A function that many properties take, where all of that name are lacked. */
function func(name: string): readonly string[] {
  const types = Object.keys(featureAt('css/types') ?? {});
  const paths = [name, ...types.map((type) => `${type}/${name}`)].flatMap((each) =>
    known(`css/types/${each}`),
  );
  return paths.every(isLacked) ? paths.slice(0, 1) : [];
}

function known(path: string): readonly string[] {
  return featureAt(path)?.__compat === undefined ? [] : [path];
}

function unit(name: string): string {
  if (/^[dsl]v/.test(name)) {
    const size = { d: 'dynamic', s: 'small', l: 'large' }[name.slice(0, 1)];
    return `viewport_percentage_units_${size}`;
  }
  return /^cq/.test(name) ? 'container_query_length_units' : name;
}
