import { element, type XmlElement } from '../../../packaging/manifest/xml.ts';
import { htmlOf } from '../../text/text-html.ts';

/** Texts of ours as the HTML that Canvas keeps in its material. */

/** A text in blocks. */
export function html(markdown: string): string {
  return htmlOf(markdown, { room: 'block', picture });
}

/** A text in its line. */
export function phrase(markdown: string): string {
  return htmlOf(markdown, { room: 'line', picture });
}

/** The material that holds HTML. */
export function material(inside: string): XmlElement {
  return element('material', {}, element('mattext', { texttype: 'text/html' }, inside));
}

/** How Canvas names the files of a package. */
function picture(name: string): string {
  return `$IMS-CC-FILEBASE$/${name}`;
}
