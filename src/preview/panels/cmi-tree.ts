import type { CmiData } from '../api/cmi-data.ts';

/** A data model as people look at it: only what has a value. */
export type CmiNode =
  | { readonly name: string; readonly element: string; readonly value: string }
  | { readonly name: string; readonly element: string; readonly children: readonly CmiNode[] };

/** The tree below `cmi`, in the order of the data; branches without any value are left out. */
export function cmiTree(cmi: CmiData): readonly CmiNode[] {
  return branch(cmi, 'cmi');
}

function branch(data: object, element: string): readonly CmiNode[] {
  return Object.entries(data).flatMap(([name, value]): readonly CmiNode[] => {
    const path = `${element}.${name}`;
    if (typeof value === 'object' && value !== null) {
      const children = branch(value, path);
      return children.length === 0 ? [] : [{ name, element: path, children }];
    }
    const text = String(value ?? '');
    return text === '' ? [] : [{ name, element: path, value: text }];
  });
}
