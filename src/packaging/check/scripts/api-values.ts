import type { ScormVersion } from '../../../standard/api.ts';
import type { Fault, Rule } from '../reading/finding.ts';
import type { TextFile } from '../reading/opened-package.ts';
import { lastName, type Script, textAt } from '../reading/script.ts';
import { type CmiElement, cmiElement, versionOf } from './cmi-element.ts';

/**
 * Constant values that scripts hand to the API are those of the standard. Only what can be read
 * off the call itself is judged: a value put together at run time may be anything.
 */
export const apiValues: Rule = {
  id: 'api-values',
  text: (file) => file.scripts.flatMap((script) => inScript(file, script)),
};

interface Call {
  readonly method: string;
  readonly name: string;
  /** Undefined where it is no constant. */
  readonly value: string | undefined;
}

function inScript(file: TextFile, { calls, at }: Script): readonly Fault[] {
  return calls.flatMap((call): readonly Fault[] => {
    const method = lastName(call.callee);
    const [element, set] = call.parameters;
    const name = textAt(call, 0) ?? '';
    if (!accessor.test(method) || !/^(?:cmi|adl)\./.test(name) || !element?.whole) return [];
    const value = set?.whole && typeof set.value !== 'boolean' ? String(set.value) : undefined;
    const version = versionCalled(call.callee, name);
    const wrong = version === null ? null : fault({ method, name, value }, version);
    if (wrong === null) return [];
    return [{ severity: 'warning', file: file.path, line: file.line(at + call.at), ...wrong }];
  });
}

/** `LMSSetValue`, `SetValue`, `doLMSGetValue`, `get`, and what other wrappers call them. */
const accessor = /(?:[GS]et|^[gs]et)(?:Data)?(?:Value)?$/;

/**
 * The version is sure where SCORM 1.2's own method is called on the API, where the driver of
 * Rustici Software says it, or where one version alone has the element: other wrappers call
 * their methods by any name, and many serve both versions.
 */
function versionCalled(callee: string, name: string): ScormVersion | null {
  if (/SCORM2004_/.test(callee)) return '2004';
  return /\.LMS[GS]etValue$|SCORM_CallLMS/.test(callee) ? '1.2' : versionOf(name);
}

function fault({ method, name, value }: Call, version: ScormVersion) {
  const element = cmiElement(version, name);
  const title = `SCORM ${version}`;
  const rte = version === '1.2' ? 'RTE 1.2, section 3.4' : 'RTE, section 4.2';
  const mend = 'mend the script, or update the authoring tool';
  if (element === null) {
    const other = version === '1.2' ? '2004' : '1.2';
    const known = cmiElement(other, name) !== null;
    return {
      what: `it calls ${method} with "${name}", which ${title} does not have${known ? `: it is of SCORM ${other}` : ''}`,
      reason: `the LMS refuses the call, error 401 (${rte})`,
      mend,
    };
  }
  if (/get/i.test(method)) {
    const code = version === '1.2' ? '404' : '405';
    // Wrappers come with a method for every element, be it ever called or not.
    const isCall = /^(?:\w+_Call)?(?:LMS)?GetValue$/.test(method);
    return isCall && element.access === 'write-only'
      ? {
          what: `it reads "${name}", which SCORM ${version} lets only be set`,
          reason: `the LMS answers with nothing, error ${code} (${rte})`,
          mend: 'take the call out, and keep what was set in suspend data',
        }
      : null;
  }
  return value === undefined ? null : refused(name, value, element, version, rte);
}

function refused(
  name: string,
  value: string,
  element: CmiElement,
  version: ScormVersion,
  rte: string,
) {
  const shown = value.length > 60 ? `${value.slice(0, 59)}…` : value;
  if (element.access === 'read-only') {
    const code = version === '1.2' ? '402 or 403' : '404';
    return {
      what: `it sets "${name}", which can only be read`,
      reason: `the LMS refuses the call, error ${code} (${rte})`,
      mend: 'take the call out',
    };
  }
  const verdict = element.judge(value);
  if (verdict === 'fine') return null;
  const sets = `it sets "${name}" to "${shown}"`;
  const write = `write ${element.values}`;
  if (verdict === 'some-lmss') {
    return {
      what: `${sets}, which SCORM ${version} allows and some LMSs refuse or cut`,
      reason: `not all LMSs take what the standard leaves open (${rte})`,
      mend: write,
    };
  }
  const code = version === '1.2' ? '405' : '406 or 407';
  return {
    what: `${sets}, which SCORM ${version} does not allow`,
    reason: `the LMS refuses the call, error ${code} (${rte}); KnowBe4 then stops the course`,
    mend: write,
  };
}
