import type { XmlElement } from '../../source/xml-tree.ts';

/**
 * QTI 3 has the names of QTI 2 in kebab case, its elements behind `qti-`. One rule, both ways, in
 * the place of a table: the readers know the names of QTI 2 alone, the writer asks for its version's.
 */

export type ItemVersion = '2.1' | '3.0';

/** The tree with the names of QTI 2 in it; HTML, MathML and `data-` attributes stay as they are. */
export function inNamesOf2(element: XmlElement): XmlElement {
  const isQti3 = element.name.startsWith('qti-');
  return {
    ...element,
    name: isQti3 ? camel(element.name.slice('qti-'.length)) : element.name,
    attributes: isQti3 ? camelled(element.attributes) : element.attributes,
    children: element.children.flatMap((child) => {
      if (typeof child === 'string') return [child];
      const read = inNamesOf2(child);
      // QTI 3 wraps what stands in feedback, rubrics and stimuli.
      return read.name === 'contentBody' ? read.children : [read];
    }),
  };
}

/** An element's name in a version: `choiceInteraction`, `qti-choice-interaction`. */
export function elementName(name: string, version: ItemVersion): string {
  return version === '2.1' ? name : `qti-${kebab(name)}`;
}

/** An attribute's name in a version: `baseType`, `base-type`. */
export function attributeName(name: string, version: ItemVersion): string {
  return version === '2.1' || name.includes(':') ? name : kebab(name);
}

function camelled(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      /^(data|aria)-/.test(name) ? name : camel(name),
      value,
    ]),
  );
}

function camel(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
