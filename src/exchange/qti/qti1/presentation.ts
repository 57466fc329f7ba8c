import { childOf, childrenOf, descendantsOf, type XmlElement } from '../../source/xml-tree.ts';
import { type Answer, type Asked, gapMark, type Option, type Pair } from '../question/question.ts';
import { materialIn } from './material.ts';
import { type Processing, processing1 } from './play.ts';

/** What an item of QTI 1 presents: its text with gaps, and what it asks by which response. */

export class Presentation {
  readonly asked: readonly Asked[];
  readonly body: string;
  readonly losses: string[] = [];
  readonly processing: Processing;
  readonly #type: string;
  readonly #responses: XmlElement[] = [];
  /** Idents of accepted texts, where a tool writes those as options. */
  readonly #texts = new Map<string, readonly Option[]>();
  #matches: readonly string[] = [];

  constructor(item: XmlElement, type: string) {
    this.#type = type;
    const presentation = childOf(item, 'presentation');
    this.#matches = presentation === null ? [] : this.#matchTexts(presentation);
    const html = presentation === null ? '' : this.#walk(presentation);
    const typed = new Set(
      this.#responses.filter(({ name }) => !/^response_(lid|grp)$/.test(name)).map(identOf),
    );
    this.processing = processing1(item, typed);
    const isCategories = /categori[sz]ation/.test(type);
    const named = this.#responses.length === 0 ? this.#namedGaps(html) : [];
    this.asked = isCategories
      ? [this.#categories()]
      : [
          ...this.#responses.map((each) => this.#ask(each)),
          ...named.map((each) => this.#gap(each)),
        ];
    this.body = named.reduce(
      (text, ident, at) => text.replace(ident, gapMark(at + 1)),
      this.#withGaps(html),
    );
  }

  /** Respondus names gaps in the text and in the scoring alone, `[colour]`. */
  #namedGaps(html: string): readonly string[] {
    const idents = [...this.processing.known.keys()];
    return idents.filter((ident) => /^\[.+\]$/.test(ident) && html.includes(ident));
  }

  #gap(response: string): Asked {
    const mentioned = this.processing.mentioned(response);
    return { kind: 'text', response, prompt: '', number: false, mentioned };
  }

  get known(): ReadonlyMap<string, readonly string[]> {
    return new Map(
      [...this.processing.known].map(([response, values]) => {
        const texts = this.#texts.get(response);
        return [
          response,
          texts === undefined
            ? values
            : values.map((id) => texts.find((each) => each.id === id)?.text ?? id),
        ];
      }),
    );
  }

  /** Texts as the idents that the scoring knows them by. */
  translated(answer: Answer): Answer {
    return new Map(
      [...answer].map(([response, values]) => [
        response,
        values.map((value) => {
          const text = value.trim().toLowerCase();
          return (
            this.#texts.get(response)?.find((each) => each.text.trim().toLowerCase() === text)
              ?.id ?? value
          );
        }),
      ]),
    );
  }

  #walk(element: XmlElement): string {
    return materialIn(element, this.losses, (child) => {
      if (/^response_(lid|str|num|xy|grp|na)$/.test(child.name)) {
        this.#responses.push(child);
        return gapMark(this.#responses.length);
      }
      return '';
    });
  }

  /** Blackboard has the texts of targets in a block beside the sources, whose options go by place. */
  #matchTexts(element: XmlElement): readonly string[] {
    const blocks = descendantsOf(element, 'flow').filter(
      ({ attributes }) => attributes.class === 'RIGHT_MATCH_BLOCK',
    );
    return blocks.flatMap((block) =>
      childrenOf(block, 'flow').map((each) => materialIn(each, this.losses)),
    );
  }

  #ask(response: XmlElement): Asked {
    const ident = identOf(response);
    const render = childrenOf(response).find(({ name }) => name.startsWith('render_'));
    const prompt = materialIn(response, this.losses);
    if (/file_upload|file upload/.test(this.#type))
      return { kind: 'unknown', noun: 'a file to be uploaded' };
    if (response.name === 'response_xy' || render?.name === 'render_hotspot') {
      return { kind: 'unknown', noun: 'places on a picture to be chosen' };
    }
    if (isDragged(response)) return { kind: 'unknown', noun: 'things to be dragged to others' };
    if (/^response_(lid|grp)$/.test(response.name)) return this.#choice(response, ident, prompt);
    const isEssay =
      /essay|short response|text_entry_long/.test(this.#type) || !this.#hasAnswer(ident);
    if (isEssay && response.name === 'response_str')
      return { kind: 'essay', response: ident, prompt };
    return {
      kind: 'text',
      response: ident,
      prompt,
      number: this.#isNumber(response, render),
      mentioned: this.processing.mentioned(ident),
    };
  }

  #hasAnswer(ident: string): boolean {
    return this.processing.mentioned(ident).length > 0;
  }

  #isNumber({ name }: XmlElement, render: XmlElement | undefined): boolean {
    if (name === 'response_num' || /numeric/.test(this.#type)) return true;
    return /^(decimal|integer|scientific)$/i.test(render?.attributes.fibtype ?? '');
  }

  #choice(response: XmlElement, ident: string, prompt: string): Asked {
    const options = this.#options(response);
    if (/fill_in_multiple_blanks/.test(this.#type)) {
      this.#texts.set(
        ident,
        options.map((option) => ({ ...option, text: plainOf(option.text) })),
      );
      const mentioned = options.map(({ text }) => plainOf(text));
      return { kind: 'text', response: ident, prompt: '', number: false, mentioned };
    }
    const cardinality = response.attributes.rcardinality ?? 'Single';
    if (/^ordered$/i.test(cardinality) || /^ordering/.test(this.#type)) {
      return { kind: 'order', response: ident, prompt, options };
    }
    const inline = /multiple_dropdowns/.test(this.#type);
    return {
      kind: 'choice',
      response: ident,
      prompt: inline ? '' : prompt,
      options,
      many: /^multiple$/i.test(cardinality),
      inline,
    };
  }

  /** Of a matching, each source has all targets, also those that its own list lacks. */
  #options(response: XmlElement): readonly Option[] {
    const own = this.#ownOptions(response);
    if (!this.#type.startsWith('matching')) return own;
    const others = this.#responses.flatMap((each) => this.#ownOptions(each));
    const more = new Map(
      others
        .filter(({ text }) => own.every((option) => option.text !== text))
        .map((option) => [option.text, option]),
    );
    return [...own, ...more.values()];
  }

  #ownOptions(response: XmlElement): readonly Option[] {
    return descendantsOf(response, 'response_label').map((label, at) => {
      const own = materialIn(label, this.losses);
      const id = label.attributes.ident ?? '';
      return { id, text: own === '' ? (this.#matches[at] ?? '') : own, feedback: '' };
    });
  }

  /** Categories with several members each: the members are paired with their categories. */
  #categories(): Asked {
    const members = new Map<string, Option>();
    for (const response of this.#responses) {
      for (const option of this.#options(response)) members.set(option.id, option);
    }
    const right = this.#responses.flatMap((response) =>
      (this.processing.known.get(identOf(response)) ?? []).map(
        (member): Pair => [member, identOf(response)],
      ),
    );
    const sources = [...members.values()].filter(({ id }) =>
      right.some(([member]) => member === id),
    );
    return {
      kind: 'pairs',
      prompt: '',
      sources,
      targets: this.#responses.map((response) => ({
        id: identOf(response),
        text: materialIn(response, this.losses),
        feedback: '',
      })),
      right,
      give: (pairs) => {
        const answer = new Map<string, string[]>();
        for (const [member, category] of pairs)
          answer.set(category, [...(answer.get(category) ?? []), member]);
        return answer;
      },
      losses:
        sources.length < members.size ? ['Entries that belong to no category are left out.'] : [],
    };
  }

  /** Gaps stand in the text by their names, `[colour]`. */
  #withGaps(html: string): string {
    return this.#responses.reduce(
      (text, response, at) => {
        const ident = identOf(response);
        const names = [ident, ident.replace(/^response_/, ''), plainOf(materialIn(response, []))];
        const name = names.find((each) => each !== '' && text.includes(`[${each}]`));
        if (name === undefined) return text;
        return text.replace(gapMark(at + 1), '').replace(`[${name}]`, gapMark(at + 1));
      },
      html.replace(endMarks, '<div>$1</div>'),
    );
  }
}

/** What is answered after all that is read stands in no line of it. */
const endMarks = /((?:\uE000\d+\uE001)+)$/;

/** Brightspace names its groups by `respident`. */
function identOf({ attributes }: XmlElement): string {
  return attributes.ident ?? attributes.respident ?? '';
}

/** A group whose labels say which of them they may be dragged to. */
function isDragged(response: XmlElement): boolean {
  return descendantsOf(response, 'response_label').some(
    ({ attributes }) => attributes.match_group !== undefined,
  );
}

function plainOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
