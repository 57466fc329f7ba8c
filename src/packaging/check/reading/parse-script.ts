import {
  type Comment,
  type Expression,
  type MemberExpression,
  type Options,
  type Pattern,
  type PrivateIdentifier,
  type Property,
  parse,
  type SpreadElement,
  type Super,
} from 'acorn';
import { simple } from 'acorn-walk';
import type { Constant, ScriptCall, ScriptImport, ScriptReading, ScriptSetting } from './script.ts';

/** Scripts and modules of any age, as lenient as browsers are. */
const options: Options = {
  ecmaVersion: 'latest',
  allowImportExportEverywhere: true,
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  allowHashBang: true,
};

/** Reads a script with a parser; null where it cannot, as with templates and dialects. */
export function parseScript(code: string): ScriptReading | null {
  const comments: Comment[] = [];
  const calls: ScriptCall[] = [];
  const settings: ScriptSetting[] = [];
  const imports: ScriptImport[] = [];
  const imported = (source: Expression | null | undefined, start: number) => {
    const url = source && constantOf(source);
    if (typeof url?.value === 'string' && url.whole) imports.push({ url: url.value, at: start });
  };
  try {
    simple(parse(code, { ...options, onComment: comments }), {
      CallExpression({ callee, arguments: given, start }) {
        calls.push({ callee: pathOf(callee), parameters: given.map(constantOf), at: start });
      },
      NewExpression({ callee, arguments: given, start }) {
        const called = { callee: pathOf(callee), parameters: given.map(constantOf), at: start };
        const [first, base] = given;
        if (called.callee === 'URL' && base !== undefined && pathOf(base) === 'import.meta.url') {
          if (first !== undefined && first.type !== 'SpreadElement') imported(first, start);
        } else calls.push(called);
      },
      AssignmentExpression({ left, right, start }) {
        const target = pathOf(left);
        settings.push({ target, value: constantOf(right), kind: 'assignment', at: start });
      },
      Property(node) {
        const target = nameOf(node.key, node.computed);
        const value = constantOf(node.value);
        if (value !== null) settings.push({ target, value, kind: 'property', at: node.start });
      },
      ImportDeclaration: ({ source, start }) => imported(source, start),
      ImportExpression: ({ source, start }) => imported(source, start),
      ExportNamedDeclaration: ({ source, start }) => imported(source, start),
      ExportAllDeclaration: ({ source, start }) => imported(source, start),
    });
  } catch {
    // What is no script, and what nests deeper than the stack: both are searched instead.
    return null;
  }
  return { code: blanked(code, comments), parsed: true, calls, settings, imports };
}

function blanked(code: string, comments: readonly Comment[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of comments) {
    pieces.push(code.slice(done, start), code.slice(start, end).replace(/[^\n]/g, ' '));
    done = end;
  }
  return done === 0 ? code : `${pieces.join('')}${code.slice(done)}`;
}

type AnyExpression = Expression | Pattern | PrivateIdentifier | Super | SpreadElement;

function pathOf(node: AnyExpression): string {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'ThisExpression':
      return 'this';
    case 'MetaProperty':
      return `${node.meta.name}.${node.property.name}`;
    case 'MemberExpression':
      return memberPath(node);
    case 'ChainExpression':
      return pathOf(node.expression);
    case 'SequenceExpression': {
      const last = node.expressions.at(-1);
      return last === undefined ? '?' : pathOf(last);
    }
    default:
      return '?';
  }
}

function memberPath(node: MemberExpression): string {
  return `${pathOf(node.object)}.${nameOf(node.property, node.computed)}`;
}

function nameOf(node: Property['key'] | PrivateIdentifier, computed: boolean): string {
  if (node.type === 'Identifier' && !computed) return node.name;
  const constant = node.type === 'PrivateIdentifier' ? null : constantOf(node);
  return constant?.whole ? String(constant.value) : '?';
}

function constantOf(node: AnyExpression): Constant | null {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ||
        typeof node.value === 'number' ||
        typeof node.value === 'boolean'
        ? { value: node.value, whole: true }
        : null;
    case 'TemplateLiteral': {
      const value = node.quasis[0]?.value.cooked;
      return value == null ? null : { value, whole: node.expressions.length === 0 };
    }
    case 'UnaryExpression': {
      const inner = constantOf(node.argument);
      if (inner === null || !inner.whole) return null;
      if (node.operator === '!') return { value: !inner.value, whole: true };
      return node.operator === '-' && typeof inner.value === 'number'
        ? { value: -inner.value, whole: true }
        : null;
    }
    case 'BinaryExpression': {
      if (node.operator !== '+' || node.left.type === 'PrivateIdentifier') return null;
      const left = constantOf(node.left);
      if (left === null || !left.whole) return left;
      const right = constantOf(node.right);
      if (typeof left.value !== 'string' && typeof right?.value !== 'string') return null;
      return right === null
        ? { value: left.value, whole: false }
        : { value: `${left.value}${right.value}`, whole: right.whole };
    }
    default:
      return null;
  }
}
