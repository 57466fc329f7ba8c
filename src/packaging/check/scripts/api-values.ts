import type { ScormVersion } from '../../../standard/api.ts';
import { judgeElement, versionOf } from '../../../standard/judge-element.ts';
import { type Complaint, quoted, sourceOf } from '../../../standard/objection.ts';
import type { Fault, Rule } from '../reading/finding.ts';
import type { TextFile } from '../reading/opened-package.ts';
import { lastName, type Script, type ScriptCall, textAt } from '../reading/script.ts';

/**
 * Constant values that scripts hand to the API are those of the standard. Only what can be read
 * off the call itself is judged: a value put together at run time may be anything. The bench says
 * the same of the same call, by the same `judgeElement`.
 */
export const apiValues: Rule = {
  id: 'api-values',
  text: (file, { version }) => file.scripts.flatMap((script) => inScript(file, script, version)),
};

function inScript(
  file: TextFile,
  { calls, at }: Script,
  packaged: ScormVersion | null,
): readonly Fault[] {
  return calls.flatMap((call) =>
    faults(call, packaged).map((fault) => ({
      severity: 'warning' as const,
      file: file.path,
      line: file.line(at + call.at),
      ...fault,
    })),
  );
}

type Words = Pick<Fault, 'what' | 'reason' | 'fix'>;

function faults(call: ScriptCall, packaged: ScormVersion | null): readonly Words[] {
  const method = lastName(call.callee);
  const element = textAt(call, 0) ?? '';
  const [first, second] = call.parameters;
  if (!accessor.test(method) || !/^(?:cmi|adl)\./.test(element) || !first?.whole) return [];
  const version = versionCalled(call.callee, element, packaged);
  if (version === null) return [];
  if (/get/i.test(method)) {
    const found = judgeElement(version, { role: 'get', element, value: '' });
    return found
      .filter(({ rule }) => rule !== 'write-only' || isApiMethod.test(method))
      .map((each) => inWords(`${method}(${quoted(element)})`, each));
  }
  const isKnown = second?.whole === true && typeof second.value !== 'boolean';
  const value = isKnown ? String(second.value) : '';
  return judgeElement(version, { role: 'set', element, value })
    .filter(({ rule }) => isKnown || rule === 'element')
    .map((each) =>
      inWords(`${method}(${quoted(element)}${isKnown ? `, ${quoted(value)}` : ', …'})`, each),
    );
}

/** `LMSSetValue`, `SetValue`, `doLMSGetValue`, `get`, and what other wrappers call them. */
const accessor = /(?:[GS]et|^[gs]et)(?:Data)?(?:Value)?$/;

/** Wrappers come with a method for every element, be it ever called or not. */
const isApiMethod = /^(?:\w+_Call)?(?:LMS)?GetValue$/;

/**
 * The version is sure where SCORM 1.2's own method is called on the API, where the driver of
 * Rustici Software says it, where one version alone has the element, or where both have it and a
 * package of SCORM 2004 calls that version's own method: other wrappers call their methods by any
 * name, and many serve both versions.
 */
function versionCalled(
  callee: string,
  element: string,
  packaged: ScormVersion | null,
): ScormVersion | null {
  if (/SCORM2004_/.test(callee)) return '2004';
  if (/\.LMS[GS]etValue$|SCORM_CallLMS/.test(callee)) return '1.2';
  return (
    versionOf(element) ?? (packaged === '2004' && /\.[GS]etValue$/.test(callee) ? '2004' : null)
  );
}

function inWords(call: string, complaint: Complaint): Words {
  const source = sourceOf(complaint);
  return {
    what: `it calls ${call}: ${clause(complaint.problem)}`,
    reason:
      complaint.severity === 'standard'
        ? `the LMS refuses the call: ${source}; KnowBe4 then stops the course`
        : `the standard allows it, and some LMSs refuse, cut or misread it: ${source}`,
    fix: `${clause(complaint.fix)}; or update the authoring tool`,
  };
}

/** A sentence as part of another. */
function clause(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}
