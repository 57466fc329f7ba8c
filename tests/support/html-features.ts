import { htmlTags } from '../../src/packaging/site/html.ts';
import { featureAt } from './compat.ts';

/** The elements and attributes of a page, by their paths in MDN's data. */
export function htmlFeatures(html: string): readonly string[] {
  return htmlTags(html).flatMap(({ name, attributes }) => [
    `html/elements/${name}`,
    ...attributes.flatMap((each) => attributeFeatures(name, each.name, each.value)),
  ]);
}

/** An attribute of an element, and its value where MDN has that apart. */
export function attributeFeatures(element: string, name: string, value: string): readonly string[] {
  return [`html/global_attributes/${name}`, `html/elements/${element}/${name}`]
    .flatMap((path) => [path, `${path}/${value}`])
    .filter((path) => featureAt(path)?.__compat !== undefined);
}
