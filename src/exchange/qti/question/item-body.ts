import { markupOf, type XmlElement } from '../../source/xml-tree.ts';
import { gapMark } from './question.ts';

/** The HTML of an item's body, apart from what of it is answered, shown later or for others. */

export interface Feedback {
  readonly outcome: string;
  readonly id: string;
  /** Whether it is there from the beginning, until the outcome has the id. */
  readonly hides: boolean;
  readonly html: string;
}

/** What one reads through and gathers on the way. */
export class BodyReader {
  readonly interactions: XmlElement[] = [];
  readonly feedback: Feedback[] = [];
  /** What graders are told. */
  readonly rubric: string[] = [];
  readonly losses: string[] = [];
  /** Whether feedback asks on, so that an answer decides what is asked next. */
  asksInSteps = false;

  /** HTML of all that stands in an element, with a mark for each interaction. */
  inside(element: XmlElement): string {
    return element.children
      .map((child) => (typeof child === 'string' ? htmlOf(child) : this.#node(child)))
      .join('');
  }

  #node(node: XmlElement): string {
    if (node.name.endsWith('Interaction')) {
      this.interactions.push(node);
      return gapMark(this.interactions.length);
    }
    switch (node.name) {
      case 'feedbackInline':
      case 'feedbackBlock':
      case 'modalFeedback': {
        const feedback = this.readFeedback(node);
        // What stands until an answer is given is part of the question.
        if (feedback.hides) return feedback.html;
        this.feedback.push(feedback);
        return '';
      }
      case 'rubricBlock':
        return this.#rubric(node);
      case 'printedVariable':
        this.losses.push('What was answered is not repeated in texts.');
        return '…';
      case 'drawnVariable':
        return printed(node.attributes);
      case 'gap':
        return gapMark(this.gapNumber(node.attributes.identifier ?? ''));
      case 'hottext':
        return `<strong>${this.inside(node)}</strong>`;
      case 'infoControl':
        this.losses.push('What students could open for more information is left out.');
        return '';
      case 'templateInline':
      case 'templateBlock':
        this.losses.push('A part that is shown by chance is always shown.');
        return this.inside(node);
      case 'stylesheet':
        return '';
      case 'object':
        return this.#object(node);
      case 'prompt':
        return `<p>${this.inside(node)}</p>`;
      default:
        return tagged(node, this.inside(node));
    }
  }

  /** The numbers of gaps, in the order in which they are met. */
  readonly gaps: string[] = [];

  gapNumber(id: string): number {
    const at = this.gaps.indexOf(id);
    return at >= 0 ? at + 1 : this.gaps.push(id);
  }

  readFeedback(node: XmlElement): Feedback {
    const { outcomeIdentifier = '', identifier = '', showHide } = node.attributes;
    const inner = new BodyReader();
    const html = inner.inside(node);
    this.losses.push(...inner.losses);
    if (inner.interactions.length > 0) this.asksInSteps = true;
    return { outcome: outcomeIdentifier, id: identifier, hides: showHide === 'hide', html };
  }

  #rubric(node: XmlElement): string {
    const views = (node.attributes.view ?? 'candidate').split(/\s+/);
    const html = new BodyReader().inside(node);
    if (views.includes('candidate')) return `<div>${html}</div>`;
    if (views.includes('scorer') || views.includes('tutor')) this.rubric.push(html);
    else this.losses.push(`A note for the ${views.join(' and the ')} is left out.`);
    return '';
  }

  /** Pictures are written as objects, too. */
  #object(node: XmlElement): string {
    const { type = '', data = '' } = node.attributes;
    if (!type.startsWith('image/')) return tagged(node, '');
    const words = this.inside(node)
      .replace(/<[^>]*>/g, ' ')
      .trim();
    return `<img src="${htmlOf(data)}"${words === '' ? '' : ` alt="${words.replaceAll('"', '&quot;')}"`}>`;
  }
}

/** A value of a variable, with as many decimals as are asked for. */
function printed({ identifier = '', format = '' }: Readonly<Record<string, string>>): string {
  const decimals = /^%\d*\.(\d)f$/.exec(format)?.[1];
  return decimals === undefined ? `{{${identifier}}}` : `{{${identifier} : ${decimals}}}`;
}

/** Letters as HTML. */
export function htmlOf(letters: string): string {
  return letters
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function tagged(node: XmlElement, inside: string): string {
  const empty = markupOf({ ...node, children: [{ ...node, children: [] }] });
  return inside === '' ? empty : empty.replace(/(<\/[^>]*>)?$/, (end) => `${inside}${end}`);
}
