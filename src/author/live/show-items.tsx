import { quizAt } from 'virtual:variables';
import { direction, language, number } from 'virtual:words';
import { createRoot, type Root } from 'react-dom/client';
import { ItemList } from '../../islands/items/ItemList.tsx';
import { ReviewItem } from '../../islands/items/ReviewItem.tsx';
import { Ask } from '../../islands/Quiz.tsx';
import { holdSco } from '../../islands/sco/use-sco.ts';
import { labelOf } from '../../quiz/label.ts';
import { scoreItem } from '../../quiz/score.ts';
import { concrete } from '../../quiz/varied.ts';
import { type LiveSco, liveSco } from './live-sco.ts';
import type { Heard, ShowItem, ShownItem } from './messages.ts';
import { toldToLms } from './told-to-lms.ts';

/** Shows items in an element, in the language that this copy of the islands speaks. */
export function showItems(
  place: HTMLElement,
  hear: (root: Element) => Promise<readonly Heard[]>,
  tell: (shown: ShownItem) => void,
): (wanted: ShowItem) => void {
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  const root = createRoot(place);
  let sco: LiveSco | null = null;
  let shown = '';
  let count = 0;
  let wanted: ShowItem | null = null;

  const report = () => {
    const [now, item] = [wanted, sco];
    if (now === null || item === null) return;
    void described(place, now, item, hear).then(tell);
  };
  new ResizeObserver(report).observe(place);
  return (next) => {
    wanted = next;
    const what = JSON.stringify([next.key, next.seed]);
    if (what !== shown) {
      // An answer to another key is none.
      shown = what;
      sco = liveSco(next.key, next.seed, number);
      holdSco(sco);
      sco.store.$attempt.listen(() => requestAnimationFrame(report));
      count += 1;
    }
    draw(root, next, `${count} ${next.view}`);
    requestAnimationFrame(report);
  };
}

function draw(root: Root, { quiz, seed, view }: ShowItem, key: string): void {
  if (view === 'answering') {
    root.render(<Ask key={key} quiz={quiz} first={1} of={1} />);
    return;
  }
  const { items, stems } = quizAt(quiz, seed);
  root.render(
    <div className="quiz ask" key={key}>
      <ItemList
        items={items}
        stems={stems}
        draw={(item) => (
          <ReviewItem
            key={item.id}
            item={item}
            number={1}
            of={1}
            response={undefined}
            seed={seed}
            withKey
            lesson={undefined}
          />
        )}
      />
    </div>,
  );
}

async function described(
  place: HTMLElement,
  { quiz, key, seed, heard }: ShowItem,
  sco: LiveSco,
  hear: (root: Element) => Promise<readonly Heard[]>,
): Promise<ShownItem> {
  const item = concrete(key, seed, number);
  const [asked] = quizAt(quiz, seed).items;
  const attempt = sco.store.$attempt.get();
  const answer = attempt.answers.get(item.id);
  const label = asked === undefined ? '' : labelOf(asked);
  return {
    height: Math.ceil(place.getBoundingClientRect().height),
    type: item.type,
    score: answer === undefined ? null : scoreItem(item, answer.response),
    told: toldToLms(sco.shown.course.get(), item, attempt, sco.note(), label),
    heard: heard ? await hear(place) : null,
  };
}
