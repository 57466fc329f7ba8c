import type { ReadBank, SourceFile, WrittenItem } from '../../../src/exchange/bank/bank.ts';

/** Sources for the tests of the readers, and what came out of them. */

export function file(name: string, text: string | Uint8Array): SourceFile {
  return { name, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text };
}

/** A picture of one pixel. */
export const png = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (letter) => letter.charCodeAt(0),
);

export const processing = {
  match:
    '<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>',
  map: '<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>',
};

/** An item of QTI 2.1. */
export function item(
  id: string,
  parts: { declarations?: string; body: string; after?: string; title?: string },
): string {
  const { declarations = '', body, after = processing.match, title = '' } = parts;
  return `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="${id}" title="${title}" adaptive="false" timeDependent="false">
${declarations}<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
<itemBody>${body}</itemBody>${after}</assessmentItem>`;
}

export function response(
  cardinality: string,
  baseType: string,
  correct: readonly string[],
  inside = '',
  id = 'RESPONSE',
): string {
  const values = correct.map((value) => `<value>${value}</value>`).join('');
  const right = correct.length === 0 ? '' : `<correctResponse>${values}</correctResponse>`;
  return `<responseDeclaration identifier="${id}" cardinality="${cardinality}" baseType="${baseType}">${right}${inside}</responseDeclaration>`;
}

const plain = new Set(
  'p div span b strong em i br img table tr td th ul ol li sub sup math mi mo mn mrow object pre code blockquote'.split(
    ' ',
  ),
);

/** The same item in the names of QTI 3. */
export function inVersion3(xml: string): string {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return xml
    .replace('imsqti_v2p1', 'imsqtiasi_v3p0')
    .replace(/<(\/?)([A-Za-z]\w*)([^>]*)>/g, (tag, slash: string, name: string, rest: string) =>
      plain.has(name)
        ? tag
        : `<${slash}qti-${kebab(name)}${rest.replace(/ ([a-zA-Z]+)=/g, (_, attribute: string) => ` ${kebab(attribute)}=`)}>`,
    );
}

export function itemsOf(bank: ReadBank): readonly WrittenItem[] {
  return bank.quizzes.flatMap(({ items }) => items);
}

/** What is said of each item, in a line: `carried`, `left: …`. */
export function toldOf(bank: ReadBank): readonly string[] {
  return bank.report.map(({ outcome }) =>
    outcome.kind === 'carried'
      ? 'carried'
      : outcome.kind === 'changed'
        ? `changed: ${outcome.changes.join(' ')}`
        : `left: ${outcome.reason}`,
  );
}
