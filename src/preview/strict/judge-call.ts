import { type ApiRole, apiMethods, type ScormVersion } from '../../standard/api.ts';
import { type DataModel, dataModels } from '../../standard/data-model.ts';
import { type ElementPath, elementPath } from '../../standard/element-path.ts';
import { judgeAccess, ruleOf } from '../../standard/judge-element.ts';
import { fine, type Objection, type Objections } from '../../standard/objection.ts';
import { afterGet, afterSet, type LaunchState, recordAt } from './launch-state.ts';
import { judgeRead, judgeRecord } from './record-rules.ts';
import { judgeSession } from './session-rules.ts';

/** A call as it came and as the LMS answered it; `result` is undefined where it threw. */
export interface AnsweredCall {
  readonly method: string;
  readonly parameters: readonly unknown[];
  readonly result: unknown;
}

/** A call that breaks a rule. */
export interface Finding extends Objection {
  /** 1 for the first call of the launch. */
  readonly number: number;
  readonly method: string;
  /** '' for calls that name none. */
  readonly element: string;
  /** The value set; '' for other calls. */
  readonly value: string;
  /** Where the standard has the rule: "RTE 1.2 3.4.4, cmi.core.session_time". */
  readonly section: string;
}

/**
 * Judges one call by the standard, whatever the LMS thought of it. The next state follows what the
 * LMS took, so that one mistake is told once. It never throws.
 */
export function judgeCall(
  version: ScormVersion,
  state: LaunchState,
  call: AnsweredCall,
): { readonly findings: readonly Finding[]; readonly state: LaunchState } {
  const number = state.calls + 1;
  const counted = { ...state, calls: number };
  const role = roleOf(version, call.method);
  if (role === undefined) return { findings: [], state: counted };
  const [element = '', value = ''] = call.parameters.map(asText);
  const named = role === 'get' || role === 'set';
  const path = elementPath(named ? element : '');
  const objections = objectionsTo(version, state, role, call, path);
  const place = {
    number,
    method: call.method,
    element: named ? element : '',
    value: role === 'set' ? value : '',
  };
  return {
    findings: objections.map((each) => ({ section: '', ...each, ...place })),
    state: nextState(counted, role, call, path),
  };
}

function objectionsTo(
  version: ScormVersion,
  state: LaunchState,
  role: ApiRole,
  { method, parameters }: AnsweredCall,
  path: ElementPath,
): Objections {
  const objections = judgeSession(version, state, role, method, parameters);
  const isUsable = objections.every(({ severity }) => severity === 'some-lmss');
  if (!isUsable || (role !== 'get' && role !== 'set')) return objections;
  const [element = '', value = ''] = parameters.map(asText);
  return [...objections, ...judgeElement(version, state, role, path, element, value)];
}

function judgeElement(
  version: ScormVersion,
  state: LaunchState,
  role: 'get' | 'set',
  path: ElementPath,
  element: string,
  value: string,
): Objections {
  const model = dataModels[version];
  const rule = ruleOf(model, path, element);
  if ('objections' in rule) return located(rule.objections, `RTE ${version}`, '');
  const access = judgeAccess(rule, role);
  if (access.length > 0) return located(access, rule.section, path.name);
  const objections =
    role === 'get'
      ? judgeRead(model, state, path)
      : [...judgeRecord(model, state, path, value), ...judgeValue(model, state, path, value)];
  return located(objections, rule.section, path.name);
}

function judgeValue(
  model: DataModel,
  state: LaunchState,
  path: ElementPath,
  value: string,
): Objections {
  const format = model.elements[path.name]?.format;
  if (format === undefined) return fine;
  if (typeof format === 'object') return format.judge(value);
  const [interaction] = path.steps;
  const type = interaction === undefined ? '' : recordAt(state, interaction).type;
  const formats = format === 'response' ? model.responses : model.patterns;
  return Object.hasOwn(formats, type) ? (formats[type]?.judge(value) ?? fine) : fine;
}

function located(objections: Objections, section: string, name: string): Objections {
  return objections.map((each) => {
    const chapter = each.section ?? section;
    return { ...each, section: name === '' ? chapter : `${chapter}, ${name}` };
  });
}

function nextState(
  state: LaunchState,
  role: ApiRole,
  { parameters, result }: AnsweredCall,
  path: ElementPath,
): LaunchState {
  const taken = ['true', '1'].includes(asText(result).trim().toLowerCase());
  switch (role) {
    case 'initialize':
      return taken ? { ...state, phase: 'running' } : state;
    case 'terminate':
      return taken ? { ...state, phase: 'terminated' } : state;
    case 'set':
      return taken && state.phase === 'running'
        ? afterSet(state, path, asText(parameters[1]))
        : state;
    case 'get':
      return state.phase === 'running' ? afterGet(state, path, asText(result)) : state;
    default:
      return state;
  }
}

function roleOf(version: ScormVersion, method: string): ApiRole | undefined {
  const found = Object.entries(apiMethods[version]).find(([, name]) => name === method);
  return found?.[0] as ApiRole | undefined;
}

/** '' for what cannot be said as text. */
function asText(value: unknown): string {
  try {
    return value === undefined || value === null ? '' : String(value);
  } catch {
    return '';
  }
}
