import type { ReactNode } from 'react';
import { attribute, isElement, type TreeNode } from '../../authoring/lesson-tree.ts';
import type { QuizText } from '../document/quiz-text.ts';

interface LessonPreviewProps {
  /** Null before the text was read. */
  readonly tree: TreeNode | null;
  readonly files: readonly QuizText[];
}

/** What a lesson says, plainly: its text, and by name what else stands in it. */
export function LessonPreview({ tree, files }: LessonPreviewProps) {
  return (
    <section className="author-live" aria-label="What it says">
      <h2>What it says</h2>
      <div className="author-lesson">
        {tree === null ? <p>Reading the text…</p> : inside(tree, files)}
      </div>
    </section>
  );
}

function inside({ children = [] }: TreeNode, files: readonly QuizText[]): readonly ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no other name.
  return children.map((node, at) => <Shown key={at} node={node} files={files} />);
}

const plain: Readonly<Record<string, keyof React.JSX.IntrinsicElements>> = {
  ...{ paragraph: 'p', emphasis: 'em', strong: 'strong', list: 'ul', listItem: 'li' },
  ...{ blockquote: 'blockquote', table: 'table', tableRow: 'tr', tableCell: 'td' },
};

function Shown({ node, files }: { readonly node: TreeNode; readonly files: readonly QuizText[] }) {
  const { type, value = '' } = node;
  if (isElement(node)) return <Part node={node} files={files} />;
  const Tag = plain[type];
  if (type === 'table')
    return (
      <table>
        <tbody>{inside(node, files)}</tbody>
      </table>
    );
  if (Tag !== undefined) return <Tag>{inside(node, files)}</Tag>;
  switch (type) {
    case 'text':
      return value;
    case 'heading':
      return <h3>{inside(node, files)}</h3>;
    case 'inlineCode':
      return <code>{value}</code>;
    case 'code':
      return <pre>{value}</pre>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'link':
      return <u>{inside(node, files)}</u>;
    case 'image':
      return <span className="author-part">Picture: {node.url}</span>;
    default:
      return null;
  }
}

/** A component: what is in it, or what it stands for. */
function Part({ node, files }: { readonly node: TreeNode; readonly files: readonly QuizText[] }) {
  const { name = '', children = [] } = node;
  const id = attribute(node, 'id') ?? '';
  if (name === 'Ask' || name === 'Quiz' || name === 'Predicted')
    return (
      <div className="author-part">
        <strong>{name === 'Predicted' ? 'What was answered' : name}:</strong>{' '}
        {name === 'Quiz' ? id : questionOf(id, files)}
      </div>
    );
  if (name === 'Claim') return <mark>{inside(node, files)}</mark>;
  if (children.length === 0)
    return (
      <div className="author-part">
        <strong>{name}</strong> {id}
      </div>
    );
  if (node.type === 'mdxJsxTextElement') return <span>{inside(node, files)}</span>;
  return (
    <div className="author-part">
      {/^[A-Z]/.test(name ?? '') && <strong>{name}</strong>} {attribute(node, 'claim')}{' '}
      {attribute(node, 'number')}
      {inside(node, files)}
    </div>
  );
}

function questionOf(id: string, files: readonly QuizText[]): string {
  const found = files
    .flatMap(({ items }) => items)
    .find(({ brief }) => brief.id === id || brief.stem === id);
  return found?.brief.prompt || found?.brief.label || id;
}
