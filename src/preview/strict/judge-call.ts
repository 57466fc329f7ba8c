import { type ApiRole, apiMethods, type ScormVersion } from '../../standard/api.ts';
import { dataModels } from '../../standard/data-model.ts';
import { type ElementPath, elementPath } from '../../standard/element-path.ts';
import {
  complaints,
  type ElementCall,
  judgeAccess,
  judgeValue,
} from '../../standard/judge-element.ts';
import type { Complaint } from '../../standard/objection.ts';
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
export interface Finding extends Complaint {
  /** 1 for the first call of the launch. */
  readonly number: number;
  readonly method: string;
  /** '' for calls that name none. */
  readonly element: string;
  /** The value set; '' for other calls. */
  readonly value: string;
}

/**
 * Judges one call by the standard, whatever the LMS thought of it. The next state follows what the
 * LMS took, so that one mistake is reported once. It never throws.
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
  const found = complaintsOf(version, state, role, call, path);
  const place = {
    number,
    method: call.method,
    element: named ? element : '',
    value: role === 'set' ? value : '',
  };
  return {
    findings: found.map((each) => ({ ...each, ...place })),
    state: nextState(counted, role, call, path),
  };
}

function complaintsOf(
  version: ScormVersion,
  state: LaunchState,
  role: ApiRole,
  { method, parameters }: AnsweredCall,
  path: ElementPath,
): readonly Complaint[] {
  const complaints = judgeSession(version, state, role, method, parameters);
  const isUsable = complaints.every(({ severity }) => severity === 'some-lmss');
  if (!isUsable || (role !== 'get' && role !== 'set')) return complaints;
  const [element = '', value = ''] = parameters.map(asText);
  return [...complaints, ...judgeInLaunch(version, state, path, { role, element, value })];
}

/** What `judgeElement` says of the call by itself, and the rules that the calls before it set. */
function judgeInLaunch(
  version: ScormVersion,
  state: LaunchState,
  path: ElementPath,
  { role, element, value }: ElementCall,
): readonly Complaint[] {
  const model = dataModels[version];
  const [interaction] = path.steps;
  const type = interaction === undefined ? '' : recordAt(state, interaction).type;
  const access = judgeAccess(version, role, path, element);
  const objections =
    access.length > 0
      ? access
      : role === 'get'
        ? judgeRead(model, state, path)
        : [...judgeRecord(model, state, path, value), ...judgeValue(version, path, value, type)];
  return complaints(version, role, path, objections);
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
