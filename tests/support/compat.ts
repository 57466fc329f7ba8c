import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { supportedBrowsers } from '../../src/supported-browsers.ts';

/**
 * What browsers have, by MDN's browser-compat-data. A feature is named by its path there, with
 * slashes: `css/selectors/has`, `javascript/builtins/Array/toSorted`.
 */

/** Safari's engine is that of iOS, where only what a finger has no use for is missing. */
const judged = supportedBrowsers.flatMap(({ name, version }) =>
  name === 'ios_saf' ? [] : [{ name, version }],
);

const { css, html, javascript, webassembly, api } = bcd;
const roots: Identifier = { css, html, javascript, webassembly, api };

/** What lies at a path of the data. */
export function featureAt(path: string): Identifier | undefined {
  let at: Identifier | undefined = roots;
  for (const name of path.split('/')) {
    if (at === undefined || !Object.hasOwn(at, name)) return undefined;
    at = at[name];
  }
  return at;
}

/** Whether a supported browser lacks it in its oldest version. What MDN does not list is not lacked. */
export function isLacked(path: string): boolean {
  const support = featureAt(path)?.__compat?.support;
  if (support === undefined) return false;
  return judged.some(({ name, version }) => {
    const statements = [support[name] ?? []].flat();
    return !statements.some((each) => isIn(each, version));
  });
}

/** Whether it is in no browser yet but those of one engine: of its kind there are hundreds. */
export function isProposal(path: string): boolean {
  const support = featureAt(path)?.__compat?.support;
  const engines = (['chrome', 'firefox', 'safari'] as const).filter((name) =>
    [support?.[name] ?? []].flat().some((each) => isIn(each, String(Number.MAX_SAFE_INTEGER))),
  );
  return engines.length < 2;
}

function isIn(statement: SimpleSupportStatement, version: string): boolean {
  const { version_added: added, version_removed: removed, flags, prefix } = statement;
  if (added === false || flags !== undefined || prefix !== undefined) return false;
  if (statement.alternative_name !== undefined) return false;
  return isAtMost(added, version) && (removed === undefined || !isAtMost(removed, version));
}

/** `≤79` is some version up to 79; `preview` is none yet. */
function isAtMost(one: string, other: string): boolean {
  const [left, right] = [parts(one), parts(other)];
  for (const [index, part] of left.entries()) {
    const against = right[index] ?? 0;
    if (part !== against) return part < against;
  }
  return true;
}

function parts(version: string): readonly number[] {
  return version === 'preview'
    ? [Number.POSITIVE_INFINITY]
    : version.replace('≤', '').split('.').map(Number);
}
