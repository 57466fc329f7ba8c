import axe from 'axe-core';
import type { Names } from './heard.ts';

/** Names and roles of the elements of this document as they are now; names by axe, as checkers work them out. */
export function names(): Names {
  axe.teardown();
  axe.setup(document);
  return { name: (element) => axe.commons.text.accessibleText(element).trim(), role: roleOf };
}

/** Roles of what items are made of, where no attribute says another. */
const roles: Readonly<Record<string, string>> = {
  a: 'link',
  button: 'button',
  fieldset: 'group',
  img: 'img',
  math: 'math',
  meter: 'meter',
  ol: 'list',
  option: 'option',
  progress: 'progressbar',
  select: 'combobox',
  summary: 'button',
  table: 'table',
  textarea: 'textbox',
  ul: 'list',
};

const inputs: Readonly<Record<string, string>> = { radio: 'radio', checkbox: 'checkbox' };

function roleOf(element: Element): string | null {
  const said = element.getAttribute('role');
  if (said !== null && said !== '') return said;
  if (element instanceof HTMLInputElement) return inputs[element.type] ?? 'textbox';
  if (/^h[1-6]$/.test(element.localName)) return 'heading';
  return roles[element.localName] ?? null;
}
