import type { ScormVersion } from './api.ts';
import { dataModel12, type elements12 } from './data-model-12.ts';
import { dataModel2004, type elements2004 } from './data-model-2004.ts';
import type { DataModel } from './element-rule.ts';

/**
 * An element's name as calls write it, with a number for each index: the compiler knows them all.
 */
export type ElementName = {
  readonly '1.2': Numbered<keyof typeof elements12>;
  readonly '2004': Numbered<keyof typeof elements2004>;
};

type Numbered<Name extends string> = Name extends `${infer Before}.n.${infer After}`
  ? `${Before}.${number}.${Numbered<After>}`
  : Name;

export const dataModels: Readonly<Record<ScormVersion, DataModel>> = {
  '1.2': dataModel12,
  '2004': dataModel2004,
};
