import type { Constant, ScriptCall, ScriptReading, ScriptSetting } from './script.ts';

/**
 * Searches a script that cannot be parsed for what it calls and sets, by patterns. Repetitions are
 * bounded, so that a file made to be searched endlessly is not. Its imports are left to
 * `jsReferences`, which searches as well.
 */
export function searchScript(code: string): ScriptReading {
  return {
    code,
    parsed: false,
    calls: foundCalls(code),
    settings: foundSettings(code),
    imports: [],
  };
}

const call = /([\w$)\]]|["'`]\])\s{0,20}\(/g;

function foundCalls(code: string): readonly ScriptCall[] {
  return [...code.matchAll(call)].flatMap(({ index, 0: found, 1: end = '' }): ScriptCall[] => {
    const name = pathBefore(code, index + end.length);
    const words = /^(?:function|if|for|while|switch|catch|return|typeof)$/;
    if (name === '' || words.test(name) || inComment(code, index)) return [];
    const parameters = parametersAt(code, index + found.length);
    return [{ callee: name, parameters, at: index + end.length - name.length }];
  });
}

const assignment =
  /(?<![\w$.])[\w$.]{1,200}(?:\[["'`][\w$]{1,60}["'`]\][\w$.]{0,99})?\s{0,20}=(?![=>])\s{0,20}/g;
const property = /(?<![\w$"'`])["'`]?([\w$-]{1,60})["'`]?\s{0,20}:\s{0,20}(?=["'`!\dtf])/g;

function foundSettings(code: string): readonly ScriptSetting[] {
  const assignments = [...code.matchAll(assignment)].flatMap(
    ({ index, 0: found }): readonly ScriptSetting[] => {
      const target = dotted(found.replace(/\s{0,20}=\s{0,20}$/, ''));
      const value = constantAt(code, index + found.length);
      return inComment(code, index) ? [] : [{ target, value, kind: 'assignment', at: index }];
    },
  );
  const properties = [...code.matchAll(property)].flatMap(
    ({ index, 0: found, 1: target = '' }): readonly ScriptSetting[] => {
      const value = constantAt(code, index + found.length);
      return value === null || inComment(code, index)
        ? []
        : [{ target, value, kind: 'property', at: index }];
    },
  );
  return [...assignments, ...properties];
}

/** The path that ends at a place, `a["b"]` written `a.b`. */
function pathBefore(code: string, end: number): string {
  const before = code.slice(Math.max(0, end - 120), end);
  const path = /(?:[\w$.]|\[["'`][\w$]{1,60}["'`]\]|[)\]](?=\.))*$/.exec(before)?.[0] ?? '';
  return dotted(path);
}

function dotted(path: string): string {
  return path.replace(/\[["'`]([\w$]+)["'`]\]/g, '.$1').replace(/^.*[)\]]\./s, '?.');
}

/**
 * The parameters of a call, from behind its bracket, as far as 400 characters reach. Where the
 * first is no constant, the others are not looked at.
 */
function parametersAt(code: string, from: number): readonly (Constant | null)[] {
  if (constantAt(code, from) === null) return [];
  const parameters: (Constant | null)[] = [];
  let [at, depth] = [from, 0];
  let start = from;
  let quote = '';
  for (; at < Math.min(code.length, from + 400); at += 1) {
    const sign = code.charAt(at);
    if (sign === '\\') at += 1;
    else if (quote !== '') quote = sign === quote ? '' : quote;
    else if (/["'`]/.test(sign)) quote = sign;
    else if (/[([{]/.test(sign)) depth += 1;
    else if (/[)\]}]/.test(sign)) {
      depth -= 1;
      if (depth < 0) break;
    } else if (sign === ';' && depth === 0) break;
    else if (sign === ',' && depth === 0) {
      parameters.push(constantAt(code, start));
      start = at + 1;
    }
  }
  return at === start && parameters.length === 0 ? [] : [...parameters, constantAt(code, start)];
}

const literal =
  /\s{0,40}(?:"((?:[^"\\\n]|\\.){0,99999})"|'((?:[^'\\\n]|\\.){0,99999})'|`([^`$\\]{0,99999})`|(true|!0)|(false|!1)|(-?\d{1,20}(?:\.\d{1,20})?))\s{0,40}(?=([,;)\]}+\n])|$)/y;

function constantAt(code: string, at: number): Constant | null {
  literal.lastIndex = at;
  const found = literal.exec(code);
  if (found === null) return null;
  const [, double, single, template, truth, falsehood, number, next] = found;
  const text = double ?? single ?? template;
  const whole = next !== '+';
  if (text !== undefined) return { value: text.replace(/\\(.)/g, '$1'), whole };
  if (truth !== undefined || falsehood !== undefined) return { value: truth !== undefined, whole };
  return number === undefined ? null : { value: Number(number), whole };
}

/**
 * Whether a place in a script is commented out. It looks back only so far, and takes an address
 * for no comment: a script is searched here, not parsed.
 */
function inComment(code: string, at: number): boolean {
  const before = code.slice(Math.max(0, at - 3000), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (
    /(?:^|[\s;{}(])\/\//.test(line.slice(-200)) ||
    before.lastIndexOf('/*') > before.lastIndexOf('*/')
  );
}
