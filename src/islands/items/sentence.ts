import { direction, ownText } from 'virtual:words';
import { isBlock, type Phrase, type Text, type TextNode } from '../../quiz/text/text.ts';
import { partsOf } from '../../words/slot.ts';

/**
 * A sentence of the interface with texts of a quiz in the place of its slots. Blocks, such as the
 * list in an explanation, follow the sentence.
 *
 * @param say holds a `slot` for each of `texts`
 */
export function sentence(say: string, texts: Readonly<Record<string, Text>>): Text {
  const nodes = partsOf(say).flatMap((part): readonly TextNode[] => {
    const text = 'slot' in part ? (texts[part.slot] ?? '') : ownWords(part.text);
    return typeof text === 'string' ? [text] : text;
  });
  if (nodes.every((node) => typeof node === 'string')) return nodes.join('');
  const blocks = nodes.filter(isBlock);
  if (blocks.length === 0) return nodes;
  return [{ tag: 'p', children: nodes.filter(isPhrase) }, ...blocks];
}

/** Words of the interface among texts of a quiz, marked where they are in another language. */
export function ownWords(text: string): Text {
  const { lang, dir = direction } = ownText;
  return lang === undefined || text === '' ? text : [{ tag: 'span', lang, dir, children: [text] }];
}

function isPhrase(node: TextNode): node is Phrase {
  return !isBlock(node);
}

/** A text without its full stop, to be followed by something else. */
export function unstopped(text: Text): Text {
  if (typeof text === 'string') return text.replace(/[.。]$/u, '');
  const last = text.at(-1);
  return typeof last === 'string' ? [...text.slice(0, -1), last.replace(/[.。]$/u, '')] : text;
}
