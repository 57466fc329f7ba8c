/** What an activity has come to, in the words of SCORM 1.2; null before it was opened. */
export type StatusOf = (identifier: string) => string | null;

/**
 * Whether the prerequisites of an activity are met (AICC script, CAM 1.2, 2.3.2.5.1): identifiers,
 * joined by `&`, `|` and `~`, in brackets, with `=` and `<>` before a status, or some of a set as in
 * `2*{A,B,C}`. What cannot be read holds, as for LMSs that pass it over.
 *
 * @param script '' for none
 */
export function prerequisitesMet(script: string, statusOf: StatusOf): boolean {
  const tokens = script.match(/\d+\s*\*\s*\{|<>|[&|~()=},]|"[^"]*"|[^\s&|~()=<>{},"]+/g) ?? [];
  let at = 0;
  const next = () => tokens[at];
  const take = (token: string) => {
    const isThere = next() === token;
    if (isThere) at += 1;
    return isThere;
  };
  const anyOf = (): boolean => {
    let holds = allOf();
    while (take('|')) holds = allOf() || holds;
    return holds;
  };
  const allOf = (): boolean => {
    let holds = one();
    while (take('&')) holds = one() && holds;
    return holds;
  };
  const one = (): boolean => {
    if (take('~')) return !one();
    if (take('(')) {
      const holds = anyOf();
      take(')');
      return holds;
    }
    const token = next() ?? '';
    at += 1;
    return token.endsWith('{') ? someOf(Number.parseInt(token, 10)) : stands(token);
  };
  const someOf = (least: number): boolean => {
    let met = 0;
    do {
      if (anyOf()) met += 1;
    } while (take(','));
    take('}');
    return met >= least;
  };
  const stands = (identifier: string): boolean => {
    const status = statusOf(identifier);
    const isDone = status === 'completed' || status === 'passed';
    const isEqual = take('=');
    if (!isEqual && !take('<>')) return isDone;
    const wanted = (next() ?? '').replaceAll('"', '').trim();
    at += 1;
    return (fullWord(wanted) === (status ?? 'not attempted')) === isEqual;
  };
  return tokens.length === 0 || tokens.length > mostTokens || anyOf();
}

const words = ['passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'];

/** More than any course has activities; what is longer is not read. */
const mostTokens = 5000;

/** A status may be said by its first letter alone. */
function fullWord(word: string): string {
  const said = word.toLowerCase();
  return words.find((each) => each === said || each[0] === said) ?? said;
}
