import { childrenOf, markupOf, textOf, type XmlElement } from '../../source/xml-tree.ts';
import { htmlOf } from '../question/item-body.ts';

/** Material of QTI 1 as HTML. */

/** HTML of all material in an element; `other` is asked about what is none. */
export function materialIn(
  element: XmlElement,
  losses: string[],
  other: (element: XmlElement) => string = () => '',
): string {
  return childrenOf(element)
    .map((child): string => {
      switch (child.name) {
        case 'material':
        case 'material_ref':
        case 'altmaterial':
          return materialIn(child, losses, other);
        // What a tool adds of its own is text, whatever it is called.
        case 'mat_extension':
          return materialIn(child, losses, textHtml);
        case 'flow':
        case 'flow_mat':
        case 'flow_label':
        case 'solution':
        case 'solutionmaterial':
        case 'hint':
        case 'hintmaterial': {
          // Blackboard has the targets of a matching in a block of their own.
          if (child.attributes.class === 'RIGHT_MATCH_BLOCK') return '';
          const inside = materialIn(child, losses, other);
          return inside === '' ? '' : `<div>${inside}</div>`;
        }
        case 'mattext':
        case 'mat_formattedtext':
        case 'matemtext':
          return textHtml(child);
        case 'matbreak':
          return '<br>';
        case 'matimage':
          return pictureHtml(child);
        case 'mataudio':
        case 'matvideo':
        case 'matapplet':
        case 'matapplication':
          losses.push('A sound, film or program is left out.');
          return '';
        default:
          return other(child);
      }
    })
    .join('');
}

/** What only HTML begins so, whatever its type is said to be. */
const looksLikeHtml =
  /<\/?(p|div|span|br|img|b|i|em|strong|u|ul|ol|li|table|sub|sup|a|h[1-6]|pre|code)\b[^>]*>/i;

function textHtml(element: XmlElement): string {
  const { texttype = '', type = '' } = element.attributes;
  // Markup that stands unescaped.
  if (childrenOf(element).length > 0) return markupOf(element);
  const text = textOf(element);
  if (/html/i.test(`${texttype} ${type}`) || looksLikeHtml.test(text)) return text;
  return htmlOf(text.trim()).replaceAll(/\r\n|\r|\n/g, '<br>');
}

function pictureHtml({ attributes }: XmlElement): string {
  const { uri = '', label } = attributes;
  return `<img src="${htmlOf(uri)}"${label === undefined ? '' : ` alt="${htmlOf(label)}"`}>`;
}
