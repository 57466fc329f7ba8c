import type { Heard } from './messages.ts';

/** The accessible name of an element and its role, as the standards have them. */
export interface Names {
  /** '' for none. */
  readonly name: (element: Element) => string;
  /** Null for such as have none. */
  readonly role: (element: Element) => string | null;
}

/** Roles whose content is their name. */
const whole: Readonly<Record<string, string>> = {
  radio: 'radio button',
  checkbox: 'checkbox',
  button: 'button',
  link: 'link',
  textbox: 'text field',
  spinbutton: 'number field',
  combobox: 'list to choose from',
  option: '',
  img: 'picture',
  math: 'formula',
  heading: 'heading',
  meter: 'meter',
  progressbar: 'progress',
};

/** Roles that are told as one comes into them. */
const around: Readonly<Record<string, string>> = {
  radiogroup: 'group of radio buttons',
  group: 'group',
  list: 'list',
  table: 'table',
  row: 'row',
  region: 'region',
  figure: 'figure',
};

/** What a screen reader says of what stands in an element, in the order of the page. */
export function heardIn(root: Element, names: Names): readonly Heard[] {
  const lines: Heard[] = [];
  let words = '';
  const flush = (depth: number) => {
    const says = words.replace(/\s+/g, ' ').trim();
    if (says !== '') lines.push({ depth, says });
    words = '';
  };
  const walk = (node: Node, depth: number) => {
    if (node.nodeType === 3) {
      words += node.textContent ?? '';
      return;
    }
    if (!isElement(node) || isHidden(node)) return;
    const role = names.role(node);
    if (role !== null && role in whole) {
      flush(depth);
      lines.push({ depth, says: spoken(node, role, names) });
      return;
    }
    const group = role === null ? undefined : around[role];
    const isBlock = group !== undefined || blocks.test(node.localName);
    if (isBlock) flush(depth);
    if (group !== undefined) lines.push({ depth, says: entering(node, group, names) });
    // What names a group was said with it.
    const inner = group === undefined ? depth : depth + 1;
    const isFolded = node.localName === 'details' && !node.hasAttribute('open');
    for (const child of node.childNodes) {
      if (isFolded && !(isElement(child) && child.localName === 'summary')) continue;
      if (!(isElement(child) && child.localName === 'legend' && group !== undefined))
        walk(child, inner);
    }
    if (isBlock) flush(inner);
  };
  walk(root, 0);
  flush(0);
  return lines;
}

const blocks = /^(?:p|div|li|ul|ol|td|th|tr|pre|summary|details|fieldset|legend|label)$/;

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isHidden(element: Element): boolean {
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const view = element.ownerDocument.defaultView;
  const style = view?.getComputedStyle(element);
  return style?.display === 'none' || style?.visibility === 'hidden';
}

function entering(element: Element, group: string, { name }: Names): string {
  const named = name(element);
  const count = element.querySelectorAll(':scope > li').length;
  const counted = count > 0 ? ` of ${count}` : '';
  return [`${group}${counted}`, named, described(element)].filter((part) => part !== '').join(', ');
}

function spoken(element: Element, role: string, { name }: Names): string {
  const level = role === 'heading' ? ` ${/\d/.exec(element.localName)?.[0] ?? ''}`.trimEnd() : '';
  return [
    name(element) || 'without a name',
    `${whole[role] ?? role}${level}`,
    ...statesOf(element),
    described(element),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function statesOf(element: Element): readonly string[] {
  const isDisabled = element.matches(':disabled');
  const isTicked = element instanceof HTMLInputElement && /radio|checkbox/.test(element.type);
  const value =
    element instanceof HTMLSelectElement
      ? (element.selectedOptions[0]?.textContent ?? '')
      : !isTicked && (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
        ? element.value
        : '';
  return [
    ...(isTicked ? [element.checked ? 'checked' : 'not checked'] : []),
    ...(value === '' ? [] : [`“${value}”`]),
    ...(isDisabled ? ['unavailable'] : []),
    ...(element.getAttribute('aria-invalid') === 'true' ? ['invalid'] : []),
    ...(element.getAttribute('aria-expanded') === 'true' ? ['expanded'] : []),
  ];
}

/** The description that an element refers to. */
function described(element: Element): string {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(/\s+/);
  return ids
    .map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
