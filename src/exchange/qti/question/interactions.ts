import { childrenOf, descendantsOf, textOf, type XmlElement } from '../../source/xml-tree.ts';
import type { ResponseVariable } from './declarations.ts';
import { BodyReader } from './item-body.ts';
import { type Asked, gapMarks, type Option, type Pair } from './question.ts';

/** Interactions of QTI 2 and 3 as what they ask, with the text that stands in them. */

export interface ReadInteraction {
  readonly asked: Asked;
  /** HTML that is part of the question, such as a text with gaps. */
  readonly body: string;
}

export interface ItemParts {
  readonly responses: ReadonlyMap<string, ResponseVariable>;
  readonly processing: XmlElement | null;
}

export function readInteraction(
  interaction: XmlElement,
  parts: ItemParts,
  reader: BodyReader,
): ReadInteraction {
  const response = interaction.attributes.responseIdentifier ?? '';
  const prompt = promptOf(interaction, reader);
  const declared = parts.responses.get(response) ?? null;
  const only = (asked: Asked): ReadInteraction => ({ asked, body: '' });
  switch (interaction.name) {
    case 'choiceInteraction':
    case 'inlineChoiceInteraction': {
      const options = optionsOf(interaction, /^(simple|inline)Choice$/, reader);
      return only({
        kind: 'choice',
        response,
        prompt,
        options,
        many: isMany(interaction, declared),
        inline: interaction.name === 'inlineChoiceInteraction',
      });
    }
    case 'hottextInteraction': {
      const options = descendantsOf(interaction, 'hottext').map((each) => optionOf(each, reader));
      const body = reader.inside(withoutPrompt(interaction));
      const many = isMany(interaction, declared);
      return { asked: { kind: 'choice', response, prompt, options, many, inline: false }, body };
    }
    case 'orderInteraction':
      return only({
        kind: 'order',
        response,
        prompt,
        options: optionsOf(interaction, /^simpleChoice$/, reader),
      });
    case 'matchInteraction': {
      const [sources = [], targets = []] = childrenOf(interaction, 'simpleMatchSet').map((set) =>
        optionsOf(set, /^simpleAssociableChoice$/, reader),
      );
      return only(matched({ response, prompt, sources, targets, declared }));
    }
    case 'associateInteraction':
      return only(
        associated(
          { response, prompt, declared },
          optionsOf(interaction, /^simpleAssociableChoice$/, reader),
        ),
      );
    case 'gapMatchInteraction':
      return gapMatched(interaction, { response, prompt, declared }, reader);
    case 'textEntryInteraction':
    case 'sliderInteraction':
      return only({
        kind: 'text',
        response,
        prompt,
        number: declared?.type === 'number',
        mentioned: mentionedIn(parts.processing, response, declared),
      });
    case 'extendedTextInteraction':
      return only({ kind: 'essay', response, prompt });
    default:
      return only({ kind: 'unknown', noun: nouns[interaction.name] ?? `“${interaction.name}”` });
  }
}

const nouns: Readonly<Record<string, string>> = {
  hotspotInteraction: 'places on a picture to be chosen',
  graphicOrderInteraction: 'places on a picture to be ordered',
  graphicAssociateInteraction: 'places on a picture to be paired',
  graphicGapMatchInteraction: 'a picture with gaps',
  selectPointInteraction: 'points on a picture to be found',
  positionObjectInteraction: 'pictures to be placed on another',
  drawingInteraction: 'a drawing',
  uploadInteraction: 'a file to be uploaded',
  mediaInteraction: 'a sound or film to be played',
  endAttemptInteraction: 'a button that ends an attempt',
  customInteraction: 'an interaction of its maker’s own',
  portableCustomInteraction: 'an interaction of its maker’s own',
};

function promptOf(interaction: XmlElement, reader: BodyReader): string {
  return childrenOf(interaction, 'prompt')
    .map((prompt) => reader.inside(prompt))
    .join('');
}

function withoutPrompt(interaction: XmlElement): XmlElement {
  const isPart = (child: XmlElement | string) =>
    typeof child === 'string' || !/^(prompt|gapText|gapImg)$/.test(child.name);
  return { ...interaction, children: interaction.children.filter(isPart) };
}

function isMany({ attributes }: XmlElement, declared: ResponseVariable | null): boolean {
  return declared?.many === true && attributes.maxChoices !== '1';
}

function optionsOf(parent: XmlElement, names: RegExp, reader: BodyReader): readonly Option[] {
  return childrenOf(parent)
    .filter(({ name }) => names.test(name))
    .map((each) => optionOf(each, reader));
}

function optionOf(element: XmlElement, reader: BodyReader): Option {
  const inner = new BodyReader();
  const text = inner.inside(element);
  reader.losses.push(...inner.losses);
  const feedback = inner.feedback.map(({ html }) => html).join(' ');
  return { id: element.attributes.identifier ?? '', text, feedback };
}

interface Matched {
  readonly response: string;
  readonly prompt: string;
  readonly declared: ResponseVariable | null;
}

function rightPairs(declared: ResponseVariable | null): readonly Pair[] {
  const mapped = declared?.mapping?.entries.filter(({ value }) => value > 0) ?? [];
  const written = declared?.correct.length ? declared.correct : mapped.map(({ key }) => key);
  return written.map((pair): Pair => {
    const [one = '', other = ''] = pair.split(' ');
    return [one, other];
  });
}

/** Sources are those that have one partner each; the sets change sides where only the second has. */
function matched(
  given: Matched & { readonly sources: readonly Option[]; readonly targets: readonly Option[] },
): Asked {
  const right = rightPairs(given.declared);
  const straight = oriented(given, right, false);
  if (straight !== null) return straight;
  const flipped = oriented(
    { ...given, sources: given.targets, targets: given.sources },
    right.map(([source, target]): Pair => [target, source]),
    true,
  );
  return flipped ?? { kind: 'unknown', noun: 'pairs in which both sides have several partners' };
}

function oriented(
  given: Matched & { readonly sources: readonly Option[]; readonly targets: readonly Option[] },
  right: readonly Pair[],
  flipped: boolean,
): Asked | null {
  const { response, prompt, sources, targets } = given;
  const counts = sources.map(({ id }) => right.filter(([source]) => source === id).length);
  if (counts.some((count) => count > 1)) return null;
  const paired = sources.filter((_, at) => right.length === 0 || counts[at] === 1);
  const alone = sources.length - paired.length;
  const losses = [
    ...(flipped
      ? ['The two sides have changed places: here each entry of the first has one partner.']
      : []),
    ...(alone > 0 ? [`Entries without a partner are left out: ${alone}.`] : []),
  ];
  return {
    kind: 'pairs',
    prompt,
    sources: paired,
    targets,
    right,
    losses,
    give: (pairs) =>
      new Map([
        [
          response,
          pairs.map(([source, target]) =>
            flipped ? `${target} ${source}` : `${source} ${target}`,
          ),
        ],
      ]),
  };
}

/** Of one set whose members are paired, the first of each pair is a source, the second a target. */
function associated({ response, prompt, declared }: Matched, options: readonly Option[]): Asked {
  const right = rightPairs(declared);
  const members = right.flat();
  if (right.length < 2 || new Set(members).size !== members.length) {
    return { kind: 'unknown', noun: 'pairs within one set that cannot be told apart in two sides' };
  }
  const side = (at: 0 | 1) => right.flatMap((pair) => options.filter(({ id }) => id === pair[at]));
  const rest = options.filter(({ id }) => !members.includes(id));
  return {
    kind: 'pairs',
    prompt,
    sources: side(0),
    targets: [...side(1), ...rest],
    right,
    losses: ['Its one set is parted in two sides, by what belongs together.'],
    give: (pairs) => new Map([[response, pairs.map((pair) => pair.join(' '))]]),
  };
}

function gapMatched(
  interaction: XmlElement,
  { response, prompt, declared }: Matched,
  reader: BodyReader,
): ReadInteraction {
  const targets = optionsOf(interaction, /^gap(Text|Img)$/, reader);
  const inner = new BodyReader();
  const body = inner
    .inside(withoutPrompt(interaction))
    .replace(gapMarks, (_, nth: string) => ` (${nth}) ____ `);
  reader.losses.push(...inner.losses);
  const sources = inner.gaps.map((id, at) => ({ id, text: `(${at + 1})`, feedback: '' }));
  const right = rightPairs(declared).map(([text, gap]): Pair => [gap, text]);
  const asked: Asked = {
    kind: 'pairs',
    prompt,
    sources,
    targets,
    right,
    losses: ['Its gaps have numbers, and each is paired with what belongs there.'],
    give: (pairs) => new Map([[response, pairs.map(([gap, text]) => `${text} ${gap}`)]]),
  };
  return { asked, body };
}

/** Answers that the declaration or the scoring of a response names. */
function mentionedIn(
  processing: XmlElement | null,
  response: string,
  declared: ResponseVariable | null,
): readonly string[] {
  const named = [
    ...(declared?.correct ?? []),
    ...(declared?.mapping?.entries.map(({ key }) => key) ?? []),
  ];
  const compared = processing === null ? [] : comparedWith(processing, response);
  return [...new Set([...named, ...compared])];
}

function comparedWith(element: XmlElement, response: string): readonly string[] {
  const children = childrenOf(element);
  const isAsked = children.some(
    ({ name, attributes }) => name === 'variable' && attributes.identifier === response,
  );
  const here = isAsked
    ? children
        .flatMap((child) => descendantsOf(child, 'baseValue'))
        .map((value) => textOf(value).trim().replace(/\s+/g, ' '))
    : [];
  return [...here, ...children.flatMap((child) => comparedWith(child, response))];
}
