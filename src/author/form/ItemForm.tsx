import type { ReactNode } from 'react';
import type { ItemEdit } from '../document/item-changes.ts';
import type { CourseFacts } from '../state/course-facts.ts';
import type { KnownFinding } from './FieldFrame.tsx';
import { FormFields } from './FormFields.tsx';
import { fieldPrefix } from './form-context.ts';
import { formOf } from './form-fields.ts';

interface ItemFormProps {
  /** What the JSON of the item says. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly course: CourseFacts;
  readonly findings: readonly KnownFinding[];
  /** @param joins a mark of the field that is typed in */
  readonly onEdit: (name: string, edits: readonly ItemEdit[], joins?: string) => void;
  /** Comes before the question. */
  readonly children: ReactNode;
}

/** An item as a form. Each field changes the entry of its name in the JSON, and no other letter. */
export function ItemForm({ value, course, findings, onEdit, children }: ItemFormProps) {
  const { head, main, more } = formOf(typeof value.type === 'string' ? value.type : '');
  const given = {
    item: value,
    value,
    path: [],
    course,
    findings,
    onEdit,
    idPrefix: fieldPrefix,
  };
  const isMoreUsed = more.some(({ name }) => value[name] !== undefined);
  return (
    <div className="author-form">
      <FormFields fields={head} {...given} />
      {children}
      <FormFields fields={main} {...given} />
      <details className="author-more" open={isMoreUsed}>
        <summary>Points, facts, variables and more</summary>
        <FormFields fields={more} {...given} />
      </details>
    </div>
  );
}
