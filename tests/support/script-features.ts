import { parseSync } from 'vite';
import { featureAt, isLacked, isProposal } from './compat.ts';
import { attributeFeatures } from './html-features.ts';

/** A script, read. */
export interface Script {
  readonly nodes: readonly Node[];
  /** Names it gives to members of its own objects and classes. */
  readonly own: ReadonlySet<string>;
  /** Names of its variables, functions and classes. */
  readonly declared: ReadonlySet<string>;
}

/** @throws where it is no JavaScript */
export function readScript(code: string): Script {
  const { program, errors } = parseSync('script.js', code);
  const [error] = errors;
  if (error !== undefined) throw new Error(error.message);
  const nodes = [...nodesOf(program)];
  return {
    nodes,
    own: new Set(nodes.flatMap(ownMembers)),
    declared: new Set(nodes.flatMap(declaredNames)),
  };
}

/**
 * What a script uses, by its path in MDN's data: syntax, globals, their static members, and members
 * of objects of a kind that cannot be told. Of those, a name counts that the oldest supported
 * browsers have on no object at all, `toSorted` and never `at`, and that more than one engine has.
 *
 * @param own member names that scripts give to their own objects; another script may use them
 */
export function scriptFeatures(
  { nodes, declared }: Script,
  own: ReadonlySet<string>,
): readonly string[] {
  return nodes.flatMap((node) => [
    ...syntax(node),
    ...global(node, declared),
    ...member(node, own),
    ...markup(node),
  ]);
}

interface Node {
  readonly type: string;
  readonly [name: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string'
  );
}

/** All but the names of members, which stand in nodes of their own. */
function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const each of value) yield* nodesOf(each);
  } else if (isNode(value)) {
    yield value;
    for (const [name, each] of Object.entries(value)) {
      const isName = (name === 'property' || name === 'key') && value.computed === false;
      if (!isName) yield* nodesOf(each);
    }
  }
}

function declaredNames({ type, id }: Node): readonly string[] {
  const declares = ['VariableDeclarator', 'FunctionDeclaration', 'ClassDeclaration'];
  return declares.includes(type) ? names(id) : [];
}

function ownMembers(node: Node): readonly string[] {
  switch (node.type) {
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'Property':
      return names(node.key);
    case 'AssignmentExpression':
      return isNode(node.left) ? [propertyName(node.left) ?? ''] : [];
    default:
      return [];
  }
}

const names = (node: unknown): readonly string[] =>
  isNode(node) && typeof node.name === 'string' ? [node.name] : [];

function syntax(node: Node): readonly string[] {
  switch (node.type) {
    case 'StaticBlock':
      return ['javascript/classes/static/initialization_blocks'];
    case 'ImportDeclaration':
    case 'ImportExpression':
      return hasAttributes(node) ? ['javascript/statements/import/import_attributes'] : [];
    case 'VariableDeclaration':
      return node.kind === 'using' ? ['javascript/statements/using'] : [];
    case 'Literal':
      return regularExpression(node.regex);
    default:
      return [];
  }
}

function hasAttributes({ attributes, options }: Node): boolean {
  return (Array.isArray(attributes) && attributes.length > 0) || isNode(options);
}

function regularExpression(regex: unknown): readonly string[] {
  if (typeof regex !== 'object' || regex === null) return [];
  const flags = String(Reflect.get(regex, 'flags'));
  const pattern = String(Reflect.get(regex, 'pattern'));
  const root = 'javascript/regular_expressions';
  return [
    ...(flags.includes('v') ? ['javascript/builtins/RegExp/unicodeSets'] : []),
    ...(/\(\?<[=!]/.test(pattern) ? [`${root}/lookbehind_assertion`] : []),
    ...(/\(\?[ims-]+:/.test(pattern) ? [`${root}/modifier`] : []),
  ];
}

/** Objects a page begins with, and what MDN calls their kind. */
const instances: Readonly<Record<string, string>> = {
  window: 'Window',
  self: 'Window',
  globalThis: 'Window',
  document: 'Document',
  navigator: 'Navigator',
  location: 'Location',
  history: 'History',
  performance: 'Performance',
  crypto: 'Crypto',
  navigation: 'Navigation',
};

function global(node: Node, declared: ReadonlySet<string>): readonly string[] {
  if (node.type === 'Identifier' && typeof node.name === 'string' && !declared.has(node.name)) {
    return globalNamed(node.name);
  }
  const name = propertyName(node);
  if (name === null || !isNode(node.object) || typeof node.object.name !== 'string') return [];
  const object = node.object.name;
  if (declared.has(object)) return [];
  const kind = instances[object];
  if (kind === 'Window') return [...known([`api/Window/${name}`]), ...globalNamed(name)];
  return known(
    kind === undefined
      ? [`javascript/builtins/${object}/${name}`, `api/${object}/${name}_static`]
      : [`api/${kind}/${name}`],
  );
}

const globalNamed = (name: string) =>
  known([`javascript/builtins/${name}`, `api/${name}`, `api/Window/${name}`]);

const known = (paths: readonly string[]) =>
  paths.filter((path) => featureAt(path)?.__compat !== undefined);

function member(node: Node, own: ReadonlySet<string>): readonly string[] {
  const name = propertyName(node);
  if (name === null || own.has(name)) return [];
  const paths = members.get(name) ?? [];
  return paths.length > 0 && paths.every(isLacked) ? paths.slice(0, 1) : [];
}

/** The name behind the dot; null for anything else. */
function propertyName(node: Node): string | null {
  if (node.type !== 'MemberExpression' || node.computed === true) return null;
  return names(node.property)[0] ?? null;
}

/** Where MDN has members of a name, proposals left out. */
const members: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, readonly string[]>();
  for (const root of ['javascript/builtins', 'webassembly/api', 'api']) {
    for (const kind of Object.keys(featureAt(root) ?? {})) {
      for (const name of Object.keys(featureAt(`${root}/${kind}`) ?? {})) {
        const path = `${root}/${kind}/${name}`;
        if (featureAt(path)?.__compat === undefined || isProposal(path)) continue;
        const plain = name.replace(/_static$/, '');
        found.set(plain, [...(found.get(plain) ?? []), path]);
      }
    }
  }
  return found;
})();

/** Elements that React makes: `jsx('div', { popover: 'auto' })`. */
function markup(node: Node): readonly string[] {
  if (node.type !== 'CallExpression' || !Array.isArray(node.arguments)) return [];
  const [element, properties]: readonly unknown[] = node.arguments;
  const name = text(element);
  if (name === null || featureAt(`html/elements/${name}`) === undefined) return [];
  if (!isNode(properties) || !Array.isArray(properties.properties)) return [];
  return properties.properties.flatMap((each: unknown) =>
    isNode(each)
      ? names(each.key).flatMap((key) => attributeFeatures(name, key.toLowerCase(), ''))
      : [],
  );
}

/** The text of a literal, in quotes or, as minifiers write it, in backticks. */
function text(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return null;
  const [only, more]: readonly unknown[] = node.quasis;
  if (!isNode(only) || more !== undefined) return null;
  const { value } = only;
  return typeof value === 'object' && value !== null ? String(Reflect.get(value, 'cooked')) : null;
}
