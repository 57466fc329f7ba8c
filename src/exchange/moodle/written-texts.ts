import { element, type XmlElement } from '../../packaging/manifest/xml.ts';
import { base64Of } from '../text/base64.ts';
import { isMarked, plainOf } from '../text/plain-letters.ts';
import { htmlOf } from '../text/text-html.ts';

/** Texts of a question as Moodle has them, and what of them is lost. */
export class MoodleTexts {
  readonly changes: string[] = [];
  readonly #pictures: ReadonlyMap<string, Uint8Array>;

  constructor(pictures: ReadonlyMap<string, Uint8Array>) {
    this.#pictures = pictures;
  }

  /** An element with a text in HTML and the pictures that it shows. */
  html(
    name: string,
    text: string,
    {
      room = 'block',
      attributes = {},
      points = [],
    }: {
      readonly room?: 'block' | 'line';
      readonly attributes?: Readonly<Record<string, string>>;
      /** Those of a rubric, which follow as a list that we know again. */
      readonly points?: readonly string[];
    } = {},
    ...children: readonly XmlElement[]
  ): XmlElement {
    const files = new Map<string, Uint8Array>();
    const html = this.#html(text, room, files);
    const list = points.map(
      (point) => `<li class="point">${this.#html(point, 'block', files)}</li>`,
    );
    const more = list.length === 0 ? '' : `<ul class="rubric">${list.join('')}</ul>`;
    return element(
      name,
      { ...attributes, format: 'html' },
      element('text', {}, `${html}${more}`),
      ...[...files].map(([file, bytes]) =>
        element('file', { name: file, path: '/', encoding: 'base64' }, base64Of(bytes)),
      ),
      ...children,
    );
  }

  /** A text where Moodle has room for letters alone. */
  letters(text: string): string {
    if (isMarked(text)) {
      this.changes.push(
        `“${plainOf(text).slice(0, 60)}” is carried as letters: Moodle has no markup there.`,
      );
    }
    return plainOf(text).replace(/\s+/g, ' ');
  }

  #html(text: string, room: 'block' | 'line', files: Map<string, Uint8Array>): string {
    if (text === '') return '';
    return htmlOf(text, {
      room,
      picture: (address) => {
        const bytes = this.#pictures.get(address);
        const name = address.replace(/^.*\//, '');
        if (bytes === undefined) this.changes.push(`The picture ${address} is missing.`);
        else files.set(name, bytes);
        return `@@PLUGINFILE@@/${encodeURIComponent(name)}`;
      },
    });
  }
}
