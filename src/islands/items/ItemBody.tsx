import type { ComponentType } from 'react';
import type { Item, ItemType, LearnerResponse } from '../../quiz/quiz.ts';
import type { BodyProps } from './body.ts';
import { Choice } from './Choice.tsx';
import { FillIn } from './FillIn.tsx';
import { Likert } from './Likert.tsx';
import { LongFillIn } from './LongFillIn.tsx';
import { Matching } from './Matching.tsx';
import { Numeric } from './Numeric.tsx';
import { Sequencing } from './Sequencing.tsx';
import { TrueFalse } from './TrueFalse.tsx';

const bodies = {
  'true-false': TrueFalse,
  choice: Choice,
  'fill-in': FillIn,
  'long-fill-in': LongFillIn,
  matching: Matching,
  sequencing: Sequencing,
  numeric: Numeric,
  likert: Likert,
} satisfies { readonly [Type in ItemType]: ComponentType<BodyProps<Type>> };

/** Props of a body whose type is known only at run time. */
export interface ItemBodyProps
  extends Omit<BodyProps<ItemType>, 'item' | 'response' | 'onResponse'> {
  readonly item: Item;
  readonly response: LearnerResponse | null;
  readonly onResponse: (response: LearnerResponse) => void;
}

/** The part of an item that takes the answer, whatever its type. */
export function ItemBody(props: ItemBodyProps) {
  // The compiler cannot tie the component chosen by `type` to props of the same type.
  const Body = bodies[props.item.type] as ComponentType<ItemBodyProps>;
  return <Body {...props} />;
}
